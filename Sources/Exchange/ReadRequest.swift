// SPDX-License-Identifier: Apache-2.0
// Desk to reader: read this. The open file comes with the first byte of the message (SCM_RIGHTS).

/// The order to read one report, whose open file travels with it.
package struct ReadRequest: Sendable, Equatable {
    package var job: ReadJob
    /// Unicode scalars beyond which a text is refused.
    package var textLimit: Int

    /// All fields.
    package init(job: ReadJob, textLimit: Int) {
        self.job = job
        self.textLimit = textLimit
    }

    /// The bytes to send; `nil` if the names are too long for a frame.
    package func encoded() -> [UInt8]? {
        var fields = FieldWriter()
        fields.append(job.number)
        fields.append(job.id)
        fields.append(job.name)
        fields.append(job.folder)
        fields.append(UInt64(clamping: job.size))
        fields.append(job.layout.rawValue)
        fields.append(job.parserVersion)
        fields.append(UInt64(clamping: textLimit))
        return Frame.wrap(.request, fields)
    }

    init(_ fields: inout FieldReader) throws(ProtocolViolation) {
        let number = try fields.integer(UInt64.self)
        let (id, name, folder) = (try fields.string(), try fields.string(), try fields.string())
        let size = try fields.size()
        guard let layout = ReadJob.Layout(rawValue: try fields.integer()) else { throw .badValue }
        job = ReadJob(
            number: number, id: id, name: name, folder: folder, size: size, layout: layout,
            parserVersion: try fields.string())
        textLimit = try fields.size()
    }
}
