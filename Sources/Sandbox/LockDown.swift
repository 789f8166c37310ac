// SPDX-License-Identifier: Apache-2.0
// What a reader does to itself before the first byte of a report: afterwards it can compute, answer and end, no more.
package import Kernel

/// What remains to a reader that is locked down.
package struct SandboxBounds: Sendable, Equatable {
    /// Bytes of private memory; address space gets half a gibibyte more for code and stack.
    package var memory: UInt64
    /// Descriptors: standard three, the socket, one file, and room for what a C library may hold.
    package var openFiles: UInt64

    /// All bounds.
    package init(memory: UInt64, openFiles: UInt64 = 16) {
        self.memory = memory
        self.openFiles = openFiles
    }
}

/// What was put into force.
package struct SandboxState: Sendable, Equatable {
    /// The ABI of Landlock; `nil` where the kernel has none and only the other walls stand.
    package let landlockABI: Int?
}

/// Locks this process down for good.
///
/// Only Landlock may be missing; if any other wall can't be put up this throws, and the reader must end. Order: what
/// needs system calls first, the filter that refuses them last. Death with the parent is set before the start.
package func lockDown(_ bounds: SandboxBounds) throws(SystemError) -> SandboxState {
    try Confinement.forbidTracing()
    try Confinement.forbidNewPrivileges()
    let landlock = Confinement.forbidFileSystem()
    try Confinement.limit(.openFiles, to: bounds.openFiles)
    try Confinement.limit(.processes, to: 0)
    try Confinement.limit(.fileSize, to: 0)
    try Confinement.limit(.coreSize, to: 0)
    try Confinement.limit(.data, to: bounds.memory)
    let (space, overflow) = bounds.memory.addingReportingOverflow(512 << 20)
    try Confinement.limit(.addressSpace, to: overflow ? bounds.memory : space)
    let filter = try SystemCallFilter.forReader(processIdentifier())
    try filter.load()
    return SandboxState(landlockABI: landlock)
}
