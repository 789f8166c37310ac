// swift-tools-version: 6.2
// The house: pure modules that read Chinese, a kernel module with the syscalls, and two programs that do not trust each other.
import PackageDescription

let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]
/// No operating system, no Foundation, no unsafe.
let pure = house + [.strictMemorySafety()]

let package = Package(
    name: "shouwen",
    targets: [
        .target(name: "Text", swiftSettings: pure),
        .target(name: "Lexicon", exclude: ["Tables"], swiftSettings: pure),
        .target(name: "Report", dependencies: ["Text", "Lexicon"], swiftSettings: pure),
        .target(name: "ReportJSON", dependencies: ["Text", "Report"], swiftSettings: pure),
        .target(name: "Formats", dependencies: ["Text"], swiftSettings: house),
        .executableTarget(
            name: "shouwen", dependencies: ["Formats", "Text", "Report", "ReportJSON"], swiftSettings: house),
        .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: house),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon"], swiftSettings: house),
        .testTarget(name: "ReportTests", dependencies: ["Report", "Text"], resources: [.copy("Corpus")], swiftSettings: house),
        .testTarget(name: "ReportJSONTests", dependencies: ["ReportJSON", "Report", "Text"], swiftSettings: house),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "Text"], swiftSettings: house),
    ]
)
