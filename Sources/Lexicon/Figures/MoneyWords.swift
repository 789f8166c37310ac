// SPDX-License-Identifier: Apache-2.0
// Which currency a money word or sign stands for.

/// ISO 4217 codes of money words that stand before or after an amount.
package let currencyWords = WordClasses<String>([
    ("CNY", "人民币 元 RMB CNY 元人民币 块钱 角钱 元整 元钱 圆 ¥ ￥"),
    ("HKD", "港币 港元 港圆 HK$ HKD 元港币"),
    ("TWD", "新台币 台币 NT$ TWD NTD 元新台币"),
    ("MOP", "澳门元 澳门币 葡币 MOP MOP$"),
    ("USD", "美元 美金 US$ USD"),
    ("EUR", "欧元 EUR €"),
    ("JPY", "日元 日圆 JPY"),
    ("GBP", "英镑 镑 GBP £"),
    ("AUD", "澳元 AUD"),
    ("CAD", "加元 CAD"),
    ("SGD", "新元 SGD"),
    ("KRW", "韩元 KRW"),
    ("RUB", "卢布 RUB"),
    ("CHF", "瑞郎 法郎 CHF"),
    ("THB", "泰铢 THB"),
])
