// SPDX-License-Identifier: Apache-2.0
// A seccomp(2) filter under construction, by libseccomp. Which calls are in it is AllowedCalls' business.
import CSeccomp
import Kernel

/// A list of the system calls that stay allowed; all others will answer EPERM once it is loaded.
///
/// EPERM, not death: no refused call has any effect, and code that only asks (a C library of another version) can go on.
/// Calls of a foreign architecture have no such excuse and kill.
struct SystemCallFilter: ~Copyable {
    /// A condition on one argument of a call.
    struct Condition {
        fileprivate let comparison: scmp_arg_cmp

        /// The argument at `position` is `value`.
        static func argument(_ position: UInt32, is value: UInt64) -> Condition {
            Condition(comparison: scmp_arg_cmp(arg: position, op: SCMP_CMP_EQ, datum_a: value, datum_b: 0))
        }

        /// The argument at `position` has none of the bits of `mask`.
        static func argument(_ position: UInt32, lacks mask: UInt64) -> Condition {
            Condition(comparison: scmp_arg_cmp(arg: position, op: SCMP_CMP_MASKED_EQ, datum_a: mask, datum_b: 0))
        }
    }

    private let context: scmp_filter_ctx

    /// A filter that refuses everything.
    init() throws(SystemError) {
        guard let context = seccomp_init(cseccomp_refuse) else {
            throw SystemError(call: "seccomp_init", code: ENOMEM)
        }
        self.context = context
    }

    deinit { seccomp_release(context) }

    /// Allows the call `name` where `conditions` hold; a name that this architecture lacks is passed over.
    func allow(_ name: String, where conditions: [Condition] = []) throws(SystemError) {
        let number = seccomp_syscall_resolve_name(name)
        guard number != cseccomp_no_such_call else { return }
        let comparisons = conditions.map(\.comparison)
        try Self.check(
            "seccomp_rule_add", name,
            seccomp_rule_add_array(context, SCMP_ACT_ALLOW, number, UInt32(comparisons.count), comparisons))
    }

    /// Puts the filter into force, for good.
    ///
    /// Syscall: `seccomp(2)`.
    func load() throws(SystemError) {
        let attribute = seccomp_attr_set(context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS)
        try Self.check("seccomp_attr_set", "", attribute)
        try Self.check("seccomp_load", "", seccomp_load(context))
    }

    /// libseccomp answers with a negative errno.
    private static func check(_ call: String, _ object: String, _ answer: CInt) throws(SystemError) {
        if answer < 0 { throw SystemError(call: call, object: Array(object.utf8), code: -answer) }
    }
}
