// SPDX-License-Identifier: Apache-2.0
// The codes of status.json in words. A code that isn't here is shown as it is: a newer daemon may know more.
package import Settings

/// Words for the codes in a ``DeskStatus``.
package enum StatusCode {
    /// Why nothing is taken.
    package static func pause(_ code: String) -> Bilingual {
        switch code {
        case "disk-full": Bilingual("磁盘空间不足", "the disk is full")
        case "disk-read-only": Bilingual("磁盘只读", "the disk is read-only")
        case "disk-failing": Bilingual("磁盘读写出错", "the disk fails")
        case "no-resources": Bilingual("系统资源耗尽", "the machine is out of memory or descriptors")
        case "inbox-missing": Bilingual("inbox 目录不存在", "the inbox is missing")
        case "inbox-unreadable": Bilingual("inbox 目录无法读取", "the inbox cannot be read")
        case "held": Bilingual("人工暂停", "held by the operator")
        default: Bilingual(code, code)
        }
    }

    /// Why folders are listed instead of watched.
    package static func polling(_ code: String) -> Bilingual {
        switch code {
        case "watch-limit":
            Bilingual("inotify 监视数已达上限", "the limit of inotify watches is reached (fs.inotify.max_user_watches)")
        case "no-inotify": Bilingual("无法使用 inotify", "inotify is not available")
        default: Bilingual("\(code) 不发送事件", "\(code) sends no events")
        }
    }

    /// Why a file waits.
    package static func wait(_ code: String) -> Bilingual {
        switch code {
        case "settling": Bilingual("等待稳定", "settling")
        case "growing": Bilingual("仍在增长", "growing")
        case "open-for-writing": Bilingual("正被写入", "open for writing")
        case "no-permission": Bilingual("无读取权限", "no permission to read")
        case "claim-failed": Bilingual("收取失败，稍后重试", "could not be taken; tried again soon")
        case "other-file-system": Bilingual("在另一文件系统上", "on another file system")
        case "unreadable-name": Bilingual("文件名过长或无法使用", "name cannot be used")
        default: Bilingual(code, code)
        }
    }

    /// Where a claim stands.
    package static func stage(_ code: String) -> Bilingual {
        switch code {
        case "claiming": Bilingual("收取", "claiming")
        case "freezing", "hashing": Bilingual("核对", "hashing")
        case "behind-twin": Bilingual("等待相同文件", "behind its twin")
        case "awaiting-reader": Bilingual("待解析", "awaiting a reader")
        case "reading": Bilingual("解析", "reading")
        case "filing", "publishing": Bilingual("归档", "filing")
        case "stalled": Bilingual("停顿", "stalled")
        default: Bilingual(code, code)
        }
    }

    /// Why everything was listed.
    package static func listing(_ code: String) -> Bilingual {
        switch code {
        case "start": Bilingual("启动", "start")
        case "interval": Bilingual("定时", "interval")
        case "overflow": Bilingual("事件溢出", "event overflow")
        case "inbox-replaced": Bilingual("inbox 被替换", "inbox replaced")
        case "mount": Bilingual("挂载变化", "mounts changed")
        case "reload": Bilingual("重新加载配置", "reload")
        default: Bilingual(code, code)
        }
    }
}
