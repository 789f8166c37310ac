// swift-tools-version: 6.2
// The house: pure modules that read Chinese, a kernel module with the syscalls, and two programs that do not trust
// each other. Who may use whom is law; Tests/HouseTests checks it.
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
/// Test builds of the reader obey a script instead of reading: crash, hang, allocate, lie (SHOUWEN_REHEARSAL=1).
let rehearsal: [SwiftSetting] = Context.environment["SHOUWEN_REHEARSAL"] == nil ? [] : [.define("REHEARSAL")]

let package = Package(
    name: "shouwen",
    products: [
        .executable(name: "shouwen", targets: ["shouwen"]),
        .executable(name: "shouwen-reader", targets: ["shouwen-reader"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        // Reading: bytes and values in, values out.
        .target(name: "Text", swiftSettings: pure),
        .target(name: "Lexicon", exclude: ["Tables"], swiftSettings: pure),
        .target(name: "Report", dependencies: ["Text", "Lexicon"], swiftSettings: pure),
        .target(name: "ReportJSON", dependencies: ["Text", "Report", "Exchange"], swiftSettings: pure),
        .target(name: "Formats", dependencies: ["Text", "Kernel"], swiftSettings: house),
        // The operating system.
        .target(name: "CLinux", cSettings: [.define("_GNU_SOURCE")]),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
        .target(name: "Paths", swiftSettings: pure),
        .target(name: "Kernel", dependencies: ["CLinux", "Paths"], swiftSettings: house),
        .target(name: "Sandbox", dependencies: ["Kernel", "CSeccomp"], swiftSettings: house),
        // The desk.
        .target(name: "Exchange", dependencies: ["Paths"], swiftSettings: pure),
        .target(name: "Watch", dependencies: ["Paths"], swiftSettings: pure),
        .target(
            name: "Spool", dependencies: ["Kernel", "Paths", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: house),
        .target(
            name: "Supervision",
            dependencies: ["Kernel", "Paths", "CSystemd", .product(name: "Logging", package: "swift-log")],
            swiftSettings: house),
        .target(
            name: "Readers", dependencies: ["Kernel", "Paths", "Exchange"], swiftSettings: house),
        .target(
            name: "Settings",
            dependencies: [
                "Kernel", "Paths", "CYAML", .product(name: "Configuration", package: "swift-configuration"),
            ], swiftSettings: house),
        .target(
            name: "Desk",
            dependencies: [
                "Kernel", "Paths", "Watch", "Spool", "Supervision", "Readers", "Settings", "Exchange",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: house),
        // The programs.
        .executableTarget(
            name: "shouwen",
            dependencies: [
                "Desk", "Spool", "Supervision", "Readers", "Settings", "Kernel", "Paths", "Exchange",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: house),
        .executableTarget(
            name: "shouwen-reader",
            dependencies: ["Sandbox", "Exchange", "Formats", "Text", "Report", "ReportJSON", "Kernel"]
                + (rehearsal.isEmpty ? [] : ["CRehearsal"]),
            swiftSettings: house + rehearsal),
        // Tests.
        .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: house),
        .testTarget(name: "LexiconTests", dependencies: ["Lexicon"], swiftSettings: house),
        .testTarget(
            name: "ReportTests", dependencies: ["Report", "Text", "Lexicon"], resources: [.copy("Corpus")],
            swiftSettings: house),
        .testTarget(
            name: "ReportJSONTests", dependencies: ["ReportJSON", "Report", "Text", "Exchange"], swiftSettings: house),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "Text"], swiftSettings: house),
        .testTarget(name: "PathsTests", dependencies: ["Paths"], swiftSettings: house),
        .testTarget(name: "KernelTests", dependencies: ["Kernel", "Paths"], swiftSettings: house),
        .testTarget(name: "WatchTests", dependencies: ["Watch", "Paths"], swiftSettings: house),
        .testTarget(name: "SpoolTests", dependencies: ["Spool", "Kernel", "Paths"], swiftSettings: house),
        .testTarget(
            name: "SupervisionTests",
            dependencies: ["Supervision", "Kernel", "Paths", .product(name: "Logging", package: "swift-log")],
            swiftSettings: house),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange"], swiftSettings: house),
        .testTarget(
            name: "ReadersTests", dependencies: ["Readers", "Exchange", "Kernel", "shouwen-reader"],
            swiftSettings: house),
        .testTarget(name: "SettingsTests", dependencies: ["Settings"], swiftSettings: house),
        .testTarget(
            name: "DeskTests", dependencies: ["Desk", "Watch", "Spool", "Paths", "Kernel"], swiftSettings: house),
        .testTarget(
            name: "CommandTests",
            dependencies: ["shouwen", "shouwen-reader", "Desk", "Settings", "Kernel", "Paths"],
            swiftSettings: house),
        .testTarget(name: "DaemonTests", dependencies: ["shouwen", "shouwen-reader"], swiftSettings: house),
        .testTarget(name: "HouseTests", dependencies: ["shouwen", "shouwen-reader"], swiftSettings: house),
    ]
)

// Misbehaviour for rehearsals; no other build knows this target.
if !rehearsal.isEmpty { package.targets.append(.target(name: "CRehearsal")) }
