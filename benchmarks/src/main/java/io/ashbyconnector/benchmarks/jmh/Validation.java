package io.ashbyconnector.benchmarks.jmh;

import io.ashbyconnector.catalog.Catalog;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Checks calls against the catalog. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Validation {

    private final Catalog catalog = Catalog.ofAshby();
    private final Map<String, Object> get = Map.of("id", "3b35fc02-bfe6-30fe-ac67-609d78d72c19");
    private final Map<String, Object> list = Map.of(
            "status",
            "Hired",
            "createdAfter",
            "2026-01-01T00:00:00Z",
            "cursor",
            "xlc6EwotAHV6h-nKLI_nauRAaVbR5hm65Q56oawy8k4",
            "limit",
            100);

    @Benchmark
    public Map<String, @Nullable Object> get() {
        return catalog.check(catalog.action("candidates", "get"), get);
    }

    @Benchmark
    public Map<String, @Nullable Object> list() {
        return catalog.check(catalog.action("applications", "list"), list);
    }
}
