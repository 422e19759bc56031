package io.ashbyconnector.benchmarks.jmh;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.adapter.direct.AshbyAuthConfig;
import io.ashbyconnector.tool.AshbyTool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.node.ObjectNode;

/** Makes what a model is told about the agent tool, from the catalog. Nothing is called. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ToolDescription {

    private final AshbyConnector ashby = AshbyConnector.connect(AshbyAuthConfig.of("not-used"));
    private final AshbyTool brief = AshbyTool.of(ashby);
    private final AshbyTool full = AshbyTool.over(ashby).fullDescription().build();

    @Benchmark
    public String brief() {
        return brief.description();
    }

    @Benchmark
    public String full() {
        return full.description();
    }

    @Benchmark
    public ObjectNode inputSchema() {
        return brief.inputSchema();
    }

    @TearDown
    public void close() {
        ashby.close();
    }
}
