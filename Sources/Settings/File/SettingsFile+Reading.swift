// SPDX-License-Identifier: Apache-2.0
// Getting the bytes of the file: a regular file of bounded size, so that neither a FIFO nor a disk image holds us up.
private import Kernel

extension SettingsFile {
    /// Reads the file at `path`, or the default one, which may be missing.
    init(reading path: [UInt8]?) throws(SettingsError) {
        let actual = path ?? Settings.defaultFile
        let bytes: [UInt8]?
        do throws(SystemError) {
            bytes = try readOperatorFile(actual, limit: SettingsFile.sizeLimit)
        } catch {
            if path == nil, error.isMissing {
                self = .absent(actual)
                return
            }
            throw SettingsError(
                problems: [SettingsProblem(origin: .file(actual, nil), key: nil, .notReadable(error.description))])
        }
        guard let bytes else {
            throw SettingsError(
                problems: [
                    SettingsProblem(origin: .file(actual, nil), key: nil, .tooLarge(limit: SettingsFile.sizeLimit))
                ])
        }
        self.init(path: actual, bytes: bytes)
    }
}
