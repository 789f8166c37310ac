// SPDX-License-Identifier: Apache-2.0
// The program and its commands. What a command does is in its own file.
import ArgumentParser

/// `shouwen`: the desk and its operator's tool (收文).
@main
struct Shouwen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shouwen",
        abstract: "收文：读取放入文件夹的中文报告，逐份归档为 JSON / files reports dropped into a folder as JSON",
        discussion: """
            shouwen check                      检查配置与系统 / is everything in order?
            shouwen run --root ./desk          在前台运行 / run in the foreground
            shouwen status                     正在做什么 / what is it doing?
            shouwen settings                   全部配置项与现值 / every setting and its value
            shouwen parse 年报.txt             只读一份，输出 report.json / read one file

            退出码遵循 sysexits(3)：64 用法，66 无输入，69 服务未运行，70 内部错误，73 74 读写，75 稍后再试，
            77 权限，78 配置。 Exit codes follow sysexits(3).
            """,
        version: programVersion,
        subcommands: [RunCommand.self, ParseCommand.self, StatusCommand.self, CheckCommand.self, SettingsCommand.self])
}
