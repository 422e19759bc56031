package io.ashbyconnector.memory;

import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.Execution;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Found through ServiceLoader; {@code memory.size} says how many candidates there are. */
public final class MemoryAdapterProvider implements AdapterProvider {

    public static final ConfigKey SIZE = ConfigKey.of("memory.size");

    @Override
    public String mode() {
        return "memory";
    }

    @Override
    public Set<ConfigKey> configurationKeys() {
        return Set.of(SIZE);
    }

    @Override
    public Capabilities capabilities(Catalog catalog) {
        return Capabilities.of(
                catalog,
                Map.of(
                        "candidates",
                        Map.of(
                                "list", List.of("limit", "cursor", "createdAfter", "createdBefore"),
                                "get", List.of("id", "externalMappingId"))));
    }

    @Override
    public Adapter open(ConnectorConfig config, Catalog catalog) {
        MemoryExecution execution = new MemoryExecution(config.integer(SIZE, 3, 0, 1_000_000));
        return new MemoryAdapter(Authentication.none(), execution);
    }

    private record MemoryAdapter(Authentication authentication, Execution execution) implements Adapter {}
}
