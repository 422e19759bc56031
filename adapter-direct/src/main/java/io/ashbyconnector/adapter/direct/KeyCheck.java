package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.catalog.Permission;
import io.ashbyconnector.error.ErrorDetails;
import io.ashbyconnector.error.PermissionException;
import io.ashbyconnector.execution.CallListener;
import io.ashbyconnector.execution.CallOptions;
import io.ashbyconnector.execution.ConnectorCheck;
import io.ashbyconnector.execution.ConnectorCheck.Access;
import io.ashbyconnector.execution.ConnectorCheck.Grant;
import io.ashbyconnector.transport.dialect.ModuleProbe;
import io.ashbyconnector.transport.http.JsonScalar;
import io.ashbyconnector.transport.http.ParallelCalls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds out what a key may do: from {@code apiKey.info}, and where the key may not ask that, what it may read, by reading
 * one record of each module that can be listed.
 */
final class KeyCheck {

    private static final String KEY_INFO = "apiKey.info";
    private static final String PROBED = "one record of each module";

    private static final Permission MAY_ASK = Permission.named("apiKeysRead");
    private static final String NOT_ASKED = "Ashby tells it only of a key that has the box 'API keys: read'.";
    private static final String UNTOLD = "Ashby does not tell the key's scopes.";
    private static final String ODD = "The key has scopes of a form that this version does not understand.";

    /** The operations whose first record shows whether a module may be read. */
    private static final Map<String, String> PROBES = Map.of(
            "candidatesRead", "candidate.list",
            "jobsRead", "job.list",
            "interviewsRead", "interviewPlan.list",
            "hiringProcessMetadataRead", "candidateTag.list",
            "organizationRead", "user.list",
            "offersRead", "offer.list");

    private final AshbyApi api;
    private final CallOptions options;
    private final List<CallListener> listeners;

    KeyCheck(AshbyApi api, CallOptions options, List<CallListener> listeners) {
        this.api = api;
        this.options = options;
        this.listeners = listeners;
    }

    ConnectorCheck run() {
        KeyInfo key;
        try {
            key = api.keyInfo(options, listeners, KeyInfo::read);
        } catch (PermissionException mayNotAsk) {
            return probed(Map.of(), Access.DENIED, NOT_ASKED);
        }
        if (key.scopes() == null) {
            return probed(details(key), Access.GRANTED, UNTOLD);
        }
        List<Grant> grants = grants(key.scopes());
        if (grants.stream().allMatch(grant -> grant.access() == Access.DENIED)) {
            throw nothingMayBeRead(KEY_INFO);
        }
        return check(KEY_INFO, details(key), grants);
    }

    private static Map<String, String> details(KeyInfo key) {
        Map<String, String> details = new LinkedHashMap<>();
        if (key.title() != null) {
            details.put("key title", key.title());
        }
        if (key.createdAt() != null) {
            details.put("key created", key.createdAt());
        }
        return details;
    }

    /** Of all known permissions, and of those that only the key has. */
    private static List<Grant> grants(List<String> scopes) {
        List<Optional<Permission>> named =
                scopes.stream().map(scope -> Permission.ofScope(scope.strip())).toList();
        Set<Permission> granted = named.stream().flatMap(Optional::stream).collect(Collectors.toSet());
        boolean odd = named.contains(Optional.<Permission>empty());
        Access unnamed = odd ? Access.UNKNOWN : Access.DENIED;
        return Stream.concat(
                        Permission.known().stream(),
                        granted.stream()
                                .filter(permission -> !Permission.known().contains(permission))
                                .sorted(Comparator.comparing(Permission::name)))
                .map(permission -> granted.contains(permission)
                        ? new Grant(permission, Access.GRANTED, null)
                        : new Grant(permission, unnamed, odd ? ODD : null))
                .toList();
    }

    private ConnectorCheck probed(Map<String, String> details, Access mayAsk, String reason) {
        List<Callable<ModuleProbe>> probes = new ArrayList<>();
        for (Permission permission : Permission.known()) {
            String operation = PROBES.get(permission.name());
            if (operation != null) {
                probes.add(
                        () -> ModuleProbe.of(permission, () -> api.probe(operation, permission, options, listeners)));
            }
        }
        List<ModuleProbe> probed = ParallelCalls.run("check", listeners, probes);
        List<Grant> grants = ModuleProbe.conclude(probed, List.of(new Grant(MAY_ASK, mayAsk, null)), reason)
                .orElseThrow(() -> nothingMayBeRead(PROBED));
        return check(PROBED, details, grants);
    }

    private static PermissionException nothingMayBeRead(String evidence) {
        return new PermissionException(ErrorDetails.of("Ashby accepts the key, but it may read nothing.")
                .in(evidence)
                .hint("An Ashby administrator can grant it the read permissions of the modules you need."));
    }

    private ConnectorCheck check(String evidence, Map<String, String> details, List<Grant> grants) {
        return new ConnectorCheck("direct", api.baseUrl(), evidence, details, grants);
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
                texts.add(Objects.requireNonNullElse(JsonScalar.text(parser), ""));
            }
            return texts;
        }
    }
}
