package io.ashbyconnector.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One side in a virtual machine of its own, which stays warm between its turns. Each line of its input is a task, each
 * line of its output a {@link WorkerAnswer}.
 */
final class Worker {

    /** Reads all candidates, and works that many milliseconds for each page. */
    static String read(int workMillis) {
        return "read " + workMillis;
    }

    /** Gets that many candidates one after the other, in each of the threads. */
    static String get(int count, int threads) {
        return "get " + count + " " + threads;
    }

    private final Side side;

    private Worker(Side side) {
        this.side = side;
    }

    /** Takes the side, the base URL and the API key; ends when its input does. */
    public static void main(String[] args) throws Exception {
        try (Side side = Side.of(args[0], args[1], args[2]);
                BufferedReader tasks =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            Worker worker = new Worker(side);
            for (String task = tasks.readLine(); task != null; task = tasks.readLine()) {
                System.out.println(worker.run(task.split(" ", -1)).line());
            }
        }
    }

    private WorkerAnswer run(String... task) throws IOException, InterruptedException, ExecutionException {
        int first = Integer.parseInt(task[1]);
        return task[0].equals("read") ? read(first * 1_000_000L) : gets(first, Integer.parseInt(task[2]));
    }

    private WorkerAnswer read(long workNanos) throws IOException {
        Tally tally = new Tally(workNanos);
        long start = System.nanoTime();
        side.candidates(tally);
        return answer(System.nanoTime() - start, List.of(tally));
    }

    private WorkerAnswer gets(int count, int threads) throws IOException, InterruptedException, ExecutionException {
        List<String> ids = side.ids(2000);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Tally>> loops = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int from = thread;
                loops.add(() -> getOneByOne(ids, from, count));
            }
            long start = System.nanoTime();
            List<Future<Tally>> ended = pool.invokeAll(loops);
            long nanos = System.nanoTime() - start;
            List<Tally> tallies = new ArrayList<>();
            for (Future<Tally> each : ended) {
                tallies.add(each.get());
            }
            return answer(nanos, tallies);
        } finally {
            pool.shutdown();
        }
    }

    private Tally getOneByOne(List<String> ids, int from, int count) throws IOException {
        Tally tally = new Tally(0);
        for (int i = 0; i < count; i++) {
            side.candidate(ids.get((from + i) % ids.size()), tally);
        }
        return tally;
    }

    private static WorkerAnswer answer(long nanos, List<Tally> tallies) {
        long records = tallies.stream().mapToLong(Tally::records).sum();
        int checksum = tallies.stream().mapToInt(Tally::checksum).sum();
        return new WorkerAnswer(nanos, records, checksum);
    }
}
