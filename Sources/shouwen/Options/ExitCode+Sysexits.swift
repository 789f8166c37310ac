// SPDX-License-Identifier: Apache-2.0
// Exit codes after sysexits(3), so that systemd and scripts can tell causes apart.
import ArgumentParser

extension ExitCode {
    /// EX_USAGE.
    static let wrongUsage = ExitCode(64)
    /// EX_NOINPUT.
    static let noInput = ExitCode(66)
    /// EX_UNAVAILABLE: no daemon runs.
    static let notRunning = ExitCode(69)
    /// EX_SOFTWARE: our own fault.
    static let internalError = ExitCode(70)
    /// EX_CANTCREAT.
    static let cannotCreate = ExitCode(73)
    /// EX_IOERR.
    static let inputOutputError = ExitCode(74)
    /// EX_TEMPFAIL: the same command may succeed later.
    static let tryLater = ExitCode(75)
    /// EX_NOPERM.
    static let notPermitted = ExitCode(77)
    /// EX_CONFIG; systemd does not restart after it.
    static let badConfiguration = ExitCode(78)
}
