// SPDX-License-Identifier: Apache-2.0
// A priority queue of paths by due time; ties keep the order of arrival. Stale entries are its user's business.
import Paths

/// Paths ordered by when they are due (a binary heap).
struct Agenda: Sendable {
    struct Entry: Sendable {
        let due: Int64
        let sequence: UInt64
        let path: RelativePath

        func precedes(_ other: Entry) -> Bool { (due, sequence) < (other.due, other.sequence) }
    }

    private var heap: [Entry] = []
    private var sequence: UInt64 = 0

    var first: Entry? { heap.first }
    var count: Int { heap.count }

    mutating func insert(_ path: RelativePath, due: Int64) {
        heap.append(Entry(due: due, sequence: sequence, path: path))
        sequence &+= 1
        var child = heap.count - 1
        while child > 0, heap[child].precedes(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() {
        guard let last = heap.popLast() else { return }
        guard !heap.isEmpty else { return }
        heap[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
                if heap[child].precedes(heap[smallest]) { smallest = child }
            }
            guard smallest != parent else { return }
            heap.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
