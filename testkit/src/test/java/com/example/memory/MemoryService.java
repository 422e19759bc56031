package com.example.memory;

import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.testkit.Failure;
import io.ashbyconnector.testkit.FailureReport;
import io.ashbyconnector.testkit.ScriptedBackend;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Pages of candidates, and what goes wrong with the next calls. */
final class MemoryService implements ScriptedBackend {

    static final ConfigKey TOKEN = ConfigKey.secret("memory.token");

    private final boolean tellsInfo;
    private final AtomicInteger calls = new AtomicInteger();
    private List<ScriptedPage> pages = List.of();
    private @Nullable String theRecord;
    private @Nullable Failure failure;
    private int failing;
    private int resets;
    private @Nullable String words;

    MemoryService() {
        this(true);
    }

    MemoryService(boolean tellsInfo) {
        this.tellsInfo = tellsInfo;
    }

    @Override
    public boolean tellsInfo() {
        return tellsInfo;
    }

    @Override
    public ConnectorConfig config() {
        return ConnectorConfig.fromMap(Map.of("ashby.mode", "memory", TOKEN.name(), "memory-token-77"));
    }

    @Override
    public AdapterProvider adapter() {
        return new MemoryAdapterProvider(this);
    }

    @Override
    public List<String> secrets() {
        return List.of("memory-token-77");
    }

    @Override
    public List<String> ids(String entity) {
        return List.of(
                "c0000000-0000-4000-8000-000000000001",
                "c0000000-0000-4000-8000-000000000002",
                "c0000000-0000-4000-8000-000000000003");
    }

    @Override
    public synchronized void reset() {
        resets++;
        calls.set(0);
        failing = 0;
        words = null;
        theRecord = null;
        serve(
                "candidates",
                List.of(
                        ScriptedPage.of(null, List.of("c0000000-0000-4000-8000-000000000001"), "to-c2", true),
                        ScriptedPage.of("to-c2", List.of("c0000000-0000-4000-8000-000000000002"), "to-c3", true),
                        ScriptedPage.of("to-c3", List.of("c0000000-0000-4000-8000-000000000003"), null, false)));
    }

    @Override
    public synchronized void serve(String entity, List<ScriptedPage> served) {
        pages = List.copyOf(served);
    }

    @Override
    public synchronized void serveRecord(String entity, String json) {
        theRecord = json;
    }

    /** The JSON of a candidate. */
    synchronized String candidate(String id) {
        return theRecord == null ? "{\"id\": \"" + id + "\"}" : theRecord;
    }

    synchronized ScriptedPage page(@Nullable Object cursor) {
        return pages.stream()
                .filter(page -> Objects.equals(page.startsAt(), cursor))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public synchronized void fail(Failure next, int times) {
        failure = next;
        failing = times;
    }

    @Override
    public synchronized void failWith(String repeated) {
        words = repeated;
    }

    /** What the service says of every call; null when all goes well. */
    synchronized @Nullable String words() {
        return words;
    }

    synchronized int resets() {
        return resets;
    }

    /**
     * Counts a call, and says what happens to it: null when all goes well.
     *
     * @param opened the number of resets when its connector was opened; a call from before the latest does not count
     */
    synchronized @Nullable Failure arrive(int opened) {
        if (opened != resets) {
            return null;
        }
        calls.incrementAndGet();
        if (failing == 0) {
            return null;
        }
        failing--;
        return failure;
    }

    @Override
    public Set<Failure> failures() {
        return EnumSet.of(
                Failure.REFUSED_CREDENTIAL,
                Failure.MISSING_PERMISSION,
                Failure.NOT_FOUND,
                Failure.INVALID_INPUT,
                Failure.OTHER_ERROR,
                Failure.RATE_LIMITED,
                Failure.UNAVAILABLE,
                Failure.HOLLOW,
                Failure.RESET,
                Failure.SLOW);
    }

    @Override
    public FailureReport report(Failure reported) {
        return switch (reported) {
            case OTHER_ERROR -> FailureReport.code("odd").withRequestId();
            case RATE_LIMITED -> FailureReport.NOTHING.retryAfter(Duration.ofMillis(10));
            default -> FailureReport.NOTHING;
        };
    }

    @Override
    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {}
}
