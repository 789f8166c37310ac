// SPDX-License-Identifier: Apache-2.0
// Listens to swift-configuration for which provider answered; it reports that to an observer and not to the caller.
import Configuration
import Synchronization

/// Remembers which source set each key.
final class SettingSources: AccessReporter {
    /// The sources in the order in which they are asked.
    enum Source: Int {
        case flag, environment, file
    }

    private let answered = Mutex<[String: Int]>([:])

    /// Notes the provider that answered: the last one asked.
    func report(_ event: AccessEvent) {
        answered.withLock { $0[event.metadata.key.components.joined(separator: ".")] = event.providerResults.count - 1 }
    }

    /// The source of `key`, which must have had a value.
    func source(of key: String) -> Source {
        answered.withLock { answered in answered[key].flatMap(Source.init) } ?? .file
    }
}
