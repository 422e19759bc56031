package com.example.memory;

import io.ashbyconnector.auth.AuthMethod;
import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.catalog.Catalog;
import io.ashbyconnector.config.ConfigKey;
import io.ashbyconnector.config.ConnectorConfig;
import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.port.Adapter;
import io.ashbyconnector.port.AdapterProvider;
import io.ashbyconnector.port.Authentication;
import io.ashbyconnector.port.Capabilities;
import io.ashbyconnector.port.Execution;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The memory mode: candidates alone, by id or in pages whose size it does not let callers choose. */
public final class MemoryAdapterProvider implements AdapterProvider {

    static final String MODE = "memory";

    private static final String TOKEN = "token";

    private final MemoryService service;

    /** For {@link java.util.ServiceLoader}: with three candidates, {@code c1} to {@code c3}. */
    public MemoryAdapterProvider() {
        this(new MemoryService());
        service.reset();
    }

    MemoryAdapterProvider(MemoryService service) {
        this.service = service;
    }

    @Override
    public String mode() {
        return MODE;
    }

    @Override
    public Set<ConfigKey> configurationKeys() {
        return Set.of(MemoryService.TOKEN);
    }

    @Override
    public List<AuthMethod> authMethods() {
        return List.of(
                AuthMethod.available(MODE, TOKEN, "A token of the memory service.", MemoryService.TOKEN.name()),
                AuthMethod.unavailable(MODE, "oauth", "The memory service knows only tokens. Use memory.token."));
    }

    @Override
    public Capabilities capabilities(Catalog catalog) {
        return Capabilities.of(catalog, Map.of("candidates", Map.of("list", List.of("cursor"), "get", List.of("id"))));
    }

    @Override
    public Adapter open(ConnectorConfig config, Catalog catalog) {
        Secret token = config.secret(MemoryService.TOKEN, null);
        if (token == null) {
            throw new ConfigurationException(
                    ErrorDetails.of("Memory mode needs a token.").hint("Set memory.token (MEMORY_TOKEN)."));
        }
        return new MemoryAdapter(new TokenAuthentication(token), new MemoryExecution(service, token, config));
    }

    private record MemoryAdapter(Authentication authentication, Execution execution) implements Adapter {}

    private record TokenAuthentication(Secret token) implements Authentication {

        @Override
        public String method() {
            return TOKEN;
        }

        @Override
        public Credential current() {
            return new Credential.BearerToken(token);
        }

        @Override
        public boolean reject(Credential refused) {
            return false;
        }
    }
}
