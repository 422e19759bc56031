package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.ModuleAccess;
import io.ashbyconnector.transport.dialect.ModuleProbe;
import io.ashbyconnector.transport.http.JsonScalar;
import io.ashbyconnector.transport.http.ParallelCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds out what a key may read: from {@code apiKey.info}, and where the key may not ask that, by reading one record of
 * each module.
 */
final class KeyCheck {

    private static final String KEY_INFO = "apiKey.info";

    private final AshbyApi api;

    KeyCheck(AshbyApi api) {
        this.api = api;
    }

    ConnectorCheck run() {
        KeyInfo key;
        try {
            key = api.keyInfo(KeyInfo::read);
        } catch (PermissionException mayNotAsk) {
            return probed();
        }
        return key.scopes() == null ? probed() : described(key, key.scopes());
    }

    private ConnectorCheck described(KeyInfo key, List<String> scopes) {
        Map<String, String> details = new LinkedHashMap<>();
        if (key.title() != null) {
            details.put("key title", key.title());
        }
        if (key.createdAt() != null) {
            details.put("key created", key.createdAt());
        }
        return check(
                KEY_INFO,
                details,
                Stream.of(AshbyModule.values())
                        .map(module -> access(module, scopes.contains(module.scope()) ? Access.GRANTED : Access.DENIED))
                        .toList());
    }

    private ConnectorCheck probed() {
        List<Callable<ModuleProbe>> probes = new ArrayList<>();
        for (AshbyModule module : AshbyModule.values()) {
            probes.add(() -> ModuleProbe.of(module.title(), module.permission(), () -> api.probe(module)));
        }
        return check("one record of each module", Map.of(), ModuleProbe.conclude(ParallelCalls.run("check", probes)));
    }

    private static ModuleAccess access(AshbyModule module, Access access) {
        return new ModuleAccess(module.title(), module.permission(), access, null);
    }

    private ConnectorCheck check(String evidence, Map<String, String> details, List<ModuleAccess> modules) {
        if (modules.stream().allMatch(module -> module.read() == Access.DENIED)) {
            throw new PermissionException(ErrorDetails.of("Ashby accepts the key, but it may read nothing.")
                    .in(evidence)
                    .hint("An Ashby administrator can grant it the read permissions of the modules you need."));
        }
        return new ConnectorCheck("direct", api.baseUrl(), evidence, details, modules);
    }

    /** The answer of {@code apiKey.info}; every part may be missing. */
    private record KeyInfo(
            @Nullable String title,
            @Nullable String createdAt,
            @Nullable List<String> scopes) {

        static KeyInfo read(JsonParser parser) {
            String title = null;
            String createdAt = null;
            List<String> scopes = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                switch (key) {
                    case "title" -> title = JsonScalar.text(parser);
                    case "createdAt" -> createdAt = JsonScalar.text(parser);
                    case "scopes" -> scopes = texts(parser);
                    default -> parser.skipChildren();
                }
            }
            return new KeyInfo(title, createdAt, scopes);
        }

        private static @Nullable List<String> texts(JsonParser parser) {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                return null;
            }
            List<String> texts = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String text = JsonScalar.text(parser);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts;
        }
    }
}
