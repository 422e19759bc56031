package io.ashbyconnector.benchmarks;

/** What a worker says of a task: how long it took, and what was read. */
record WorkerAnswer(long nanos, long records, int checksum) {

    static WorkerAnswer parse(String line) {
        String[] numbers = line.split(" ", 3);
        return new WorkerAnswer(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Integer.parseInt(numbers[2]));
    }

    String line() {
        return nanos + " " + records + " " + checksum;
    }

    boolean sameRecords(WorkerAnswer other) {
        return records == other.records && checksum == other.checksum;
    }
}
