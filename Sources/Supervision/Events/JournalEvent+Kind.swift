// SPDX-License-Identifier: Apache-2.0
// The kinds of events with what is fixed about each: name, number, priority. A number, once released, never changes and
// is never used for another kind: catalogs and alarms of other people hang on it. `deploy/catalog` explains each.

extension JournalEvent {
    /// Which event it is, without what happened in it.
    package enum Kind: String, Sendable, CaseIterable {
        // The daemon.
        case started
        case refused
        case ready
        case reloaded
        case reloadFailed = "reload-failed"
        case stopping
        case stopped
        case recovered
        case sandboxDegraded = "sandbox-degraded"

        // One file.
        case archived
        case duplicate
        case failed
        case waitingForPermission = "waiting-for-permission"
        case waitingLong = "waiting-long"
        case changedAfterClaim = "changed-after-claim"

        // The watch.
        case queueOverflowed = "queue-overflowed"
        case watchLimitReached = "watch-limit-reached"
        case pollingFileSystem = "polling-file-system"
        case inboxLost = "inbox-lost"
        case inboxBack = "inbox-back"

        // The disk.
        case diskFull = "disk-full"
        case diskReadOnly = "disk-read-only"
        case diskRecovered = "disk-recovered"

        // The readers.
        case readerDied = "reader-died"

        /// The number by which the journal and the catalog know it.
        package var messageID: MessageID {
            switch self {
            case .started: MessageID(0x1a3a_9444_c10f_4ff4, 0xb57d_1a87_0834_0260)
            case .refused: MessageID(0x0392_3ea5_720d_40aa, 0x88bc_18f9_ca75_9ab1)
            case .ready: MessageID(0xdc66_2db9_bfdf_44b4, 0xb93b_b51b_46b1_1705)
            case .reloaded: MessageID(0x5ea5_9683_e2d2_40a4, 0xbc3b_4b5e_2be1_c9b9)
            case .reloadFailed: MessageID(0x2c81_5eaf_792e_4e4a, 0x9837_34c0_23ed_3e9b)
            case .stopping: MessageID(0xbaac_0f9e_d560_4fe3, 0x8cd8_be91_ce6e_fd82)
            case .stopped: MessageID(0x4fe0_564e_f1cf_4f38, 0x9888_4973_3bf4_f930)
            case .recovered: MessageID(0xcd41_1d87_99a9_4197, 0x8362_7e70_c21b_2d80)
            case .sandboxDegraded: MessageID(0xe47f_6d9b_b96a_4592, 0xb4c2_556d_02da_f2b3)
            case .archived: MessageID(0x6fae_df22_4bc2_4266, 0xadf6_7440_babf_548c)
            case .duplicate: MessageID(0xd61d_69d0_19da_462e, 0xa399_d6e4_c097_cc0d)
            case .failed: MessageID(0x981e_ecf6_4a46_4668, 0xae5e_979c_ef21_4708)
            case .waitingForPermission: MessageID(0xe369_be6d_1021_4381, 0x864a_8a07_0e4f_49e7)
            case .waitingLong: MessageID(0x6943_e72b_09e7_4114, 0x8d32_94eb_688a_aeef)
            case .changedAfterClaim: MessageID(0x48ec_cb21_1ee0_4e03, 0xb48d_4cfe_3a49_a5bd)
            case .queueOverflowed: MessageID(0x887a_9594_b120_48ce, 0x9748_35b5_8771_0a29)
            case .watchLimitReached: MessageID(0x9112_101b_5b0b_466f, 0xbc42_e165_7cc9_06d9)
            case .pollingFileSystem: MessageID(0xeee8_3001_ee9f_4647, 0x9908_e528_272d_8fac)
            case .inboxLost: MessageID(0x9a9e_ef8d_df54_4c18, 0x9268_c50e_3a7e_971b)
            case .inboxBack: MessageID(0xadef_7f3a_f7c1_4f09, 0xb0f4_fe53_8643_4193)
            case .diskFull: MessageID(0x47ec_7620_9e17_4300, 0x92de_4a50_9a68_c73d)
            case .diskReadOnly: MessageID(0x6363_833d_d27c_4abe, 0x8fb8_42c8_82fc_9364)
            case .diskRecovered: MessageID(0x8125_97ff_8944_4dca, 0x9f91_8662_e995_9582)
            case .readerDied: MessageID(0x4178_3ea9_de96_48a6, 0x8506_d9cc_a120_5b16)
            }
        }

        /// How much it matters: notice for what an operator should know, warning for what one should look at.
        package var priority: JournalPriority {
            switch self {
            case .refused, .reloadFailed, .inboxLost, .diskFull, .diskReadOnly: .error
            case .sandboxDegraded, .failed, .queueOverflowed, .watchLimitReached, .readerDied: .warning
            case .ready, .reloaded, .stopped, .recovered, .archived, .duplicate, .waitingForPermission, .waitingLong,
                .changedAfterClaim, .pollingFileSystem, .inboxBack, .diskRecovered:
                .notice
            case .started, .stopping: .info
            }
        }
    }
}
