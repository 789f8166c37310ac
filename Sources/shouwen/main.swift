// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Desk
import Logging
import Settings
import Supervision

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run")
    @Option var root: String
    @Option var settle = "1s"
    func run() throws {
        let over = ["root": root, "watch.settle": settle]
        let settings = try Settings.load(file: nil, environment: [:], overrides: over)
        let sink = JournalSink.automatic()
        let desk = try Desk(
            settings: settings,
            surroundings: .init(
                readerProgram: Array(".build/debug/shouwen-reader".utf8), version: "0.1.0", journal: sink,
                logger: Logger(label: "shouwen"),
                reload: { () throws(SettingsError) in try Settings.load(file: nil, environment: [:], overrides: over) }))
        try desk.run()
    }
}
struct Shouwen: ParsableCommand {
    static let configuration = CommandConfiguration(subcommands: [RunCommand.self])
}
Shouwen.main()
