// SPDX-License-Identifier: Apache-2.0
// The one place that knows which version this is.

/// The version of both programs; stands in every receipt and report.
let programVersion = "0.1.0"
