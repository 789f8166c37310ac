// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

struct X: ParsableCommand {}
X.main()
