package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.SandboxKeys;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of an API key may do.
 *
 * @param unrestricted whether the switches for confidential records and private fields are on
 */
public record ApiKey(String title, boolean enabled, Set<String> permissions, boolean unrestricted) {
    private static final List<String> MODULES = List.of(
            "candidates",
            "jobs",
            "interviews",
            "hiringProcessMetadata",
            "organization",
            "offers",
            "apiKeys",
            "approvals",
            "reports");
    private static final Map<String, ApiKey> KEYS = Map.of(
            SandboxKeys.FULL, new ApiKey("Everything", true, everything(), true),
            SandboxKeys.READ, new ApiKey("Read everything", true, everyModule("Read"), false),
            SandboxKeys.CANDIDATES, new ApiKey("Candidates only", true, Set.of("candidatesRead"), false),
            SandboxKeys.NONE, new ApiKey("Nothing", true, Set.of(), false),
            SandboxKeys.DISABLED, new ApiKey("Deactivated", false, everyModule("Read"), false),
            SandboxKeys.CONFIDENTIAL, new ApiKey("Read with confidential", true, everyModule("Read"), true));
    private static final Map<String, ApiKey> MADE_TO_MEASURE = madeToMeasure();

    public static @Nullable ApiKey find(String key) {
        return KEYS.getOrDefault(key, MADE_TO_MEASURE.get(key));
    }

    /** Whether the switch for updates of the history of applications is on. */
    boolean mayRewriteHistory() {
        return unrestricted && permissions.contains("candidatesWrite");
    }

    /** The permissions as scopes, such as {@code candidates:read}. */
    List<String> scopes() {
        return permissions.stream()
                .map(permission -> permission
                        .replace("Read", ":read")
                        .replace("Write", ":write")
                        .replace("Delete", ":delete"))
                .toList();
    }

    private static Map<String, ApiKey> madeToMeasure() {
        Map<String, ApiKey> keys = new HashMap<>();
        Set<String> all = everything();
        for (String permission : all) {
            Set<String> others = new LinkedHashSet<>(all);
            others.remove(permission);
            keys.put(SandboxKeys.only(permission), new ApiKey("Only " + permission, true, Set.of(permission), false));
            keys.put(SandboxKeys.without(permission), new ApiKey("All but " + permission, true, others, false));
        }
        return keys;
    }

    private static Set<String> everything() {
        Set<String> permissions = everyModule("Read", "Write");
        permissions.addAll(List.of("candidatesDelete", "emailsRead", "projectsWrite"));
        return permissions;
    }

    private static Set<String> everyModule(String... grants) {
        Set<String> permissions = new LinkedHashSet<>();
        for (String module : MODULES) {
            for (String grant : grants) {
                permissions.add(module + grant);
            }
        }
        return permissions;
    }
}
