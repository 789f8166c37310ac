// SPDX-License-Identifier: Apache-2.0
// epoll(7) with small integer tokens. The loop that uses it has one thread and no callbacks.
import CLinux
import Glibc

/// Waits for many descriptors at once.
package struct EventLoop: ~Copyable {
    /// What a descriptor is ready for.
    package struct Event: Sendable {
        package let token: UInt64
        package let isReadable: Bool
        package let isHungUp: Bool
    }

    private let descriptor: Descriptor

    /// Opens an epoll instance.
    package init() throws(SystemError) {
        descriptor = Descriptor(
            adopting: CInt(try check("epoll_create1") { Int(epoll_create1(CInt(EPOLL_CLOEXEC))) }))
    }

    /// Reports `target` when it is readable or hung up, as `token`, until it is removed or closed everywhere.
    package borrowing func add(_ target: borrowing Descriptor, token: UInt64) throws(SystemError) {
        try add(number: target.raw, events: EPOLLIN.rawValue | EPOLLRDHUP.rawValue, token: token)
    }

    /// Reports changes of `/proc/self/mountinfo` (EPOLLPRI) as `token`; see proc(5).
    package borrowing func addMountTable(_ target: borrowing Descriptor, token: UInt64) throws(SystemError) {
        try add(number: target.raw, events: EPOLLPRI.rawValue | EPOLLERR.rawValue, token: token)
    }

    private borrowing func add(number: CInt, events: UInt32, token: UInt64) throws(SystemError) {
        let raw = descriptor.raw
        var event = epoll_event(events: events, data: epoll_data_t(u64: token))
        _ = try check("epoll_ctl") { Int(epoll_ctl(raw, EPOLL_CTL_ADD, number, &event)) }
    }

    /// Stops reporting `target`.
    package borrowing func remove(_ target: borrowing Descriptor) {
        var event = epoll_event()
        _ = epoll_ctl(descriptor.raw, EPOLL_CTL_DEL, target.raw, &event)
    }

    /// Waits until something is ready or `milliseconds` passed; -1 waits for ever.
    ///
    /// Syscall: `epoll_wait(2)`.
    package borrowing func wait(milliseconds: CInt) throws(SystemError) -> [Event] {
        var events = [epoll_event](repeating: epoll_event(), count: 64)
        let raw = descriptor.raw
        let count = events.withUnsafeMutableBufferPointer {
            epoll_wait(raw, $0.baseAddress, CInt($0.count), milliseconds)
        }
        if count == -1 {
            let code = errno
            if code == EINTR { return [] }
            throw SystemError(call: "epoll_wait", code: code)
        }
        return events[..<Int(count)].map { event in
            let hangUp = EPOLLHUP.rawValue | EPOLLRDHUP.rawValue | EPOLLERR.rawValue
            return Event(
                token: event.data.u64, isReadable: event.events & (EPOLLIN.rawValue | EPOLLPRI.rawValue) != 0,
                isHungUp: event.events & hangUp != 0)
        }
    }
}
