package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.KeySwitch;
import io.ashbyconnector.sandbox.SandboxKeys;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.Changes;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of an API key may do.
 *
 * @param actor the user that the request is made for; null if it is made for nobody but the key
 */
public record ApiKey(
        String title,
        boolean enabled,
        Set<String> permissions,
        Set<KeySwitch> switches,
        @Nullable UserRecord actor) {
    /** All permissions, in the order in which a key lists them. */
    static final Set<String> ALL_PERMISSIONS = allPermissions();

    private static final Set<String> READS = ALL_PERMISSIONS.stream()
            .filter(permission -> permission.endsWith("Read"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final Set<KeySwitch> ALL_SWITCHES = EnumSet.allOf(KeySwitch.class);
    private static final Set<KeySwitch> SEES_ALL = EnumSet.of(KeySwitch.CONFIDENTIAL_RECORDS, KeySwitch.PRIVATE_FIELDS);
    private static final Map<String, ApiKey> KEYS = keys();

    private static Set<String> allPermissions() {
        Set<String> permissions = new LinkedHashSet<>();
        for (String module : List.of(
                "candidates",
                "jobs",
                "interviews",
                "hiringProcessMetadata",
                "organization",
                "offers",
                "apiKeys",
                "approvals",
                "reports")) {
            permissions.add(module + "Read");
            permissions.add(module + "Write");
        }
        permissions.addAll(List.of(
                "candidatesDelete",
                "emailsRead",
                "sourcingRead",
                "sourcingWrite",
                "projectsWrite",
                "auditLogsRead",
                "notetakerRead"));
        return permissions;
    }

    public static @Nullable ApiKey find(String key) {
        return KEYS.get(key);
    }

    /** This key while it acts for a user. */
    public ApiKey actingFor(UserRecord user) {
        return new ApiKey(title, enabled, permissions, switches, user);
    }

    public boolean has(KeySwitch wanted) {
        return switches.contains(wanted);
    }

    /** Who makes what a request makes: the user that it is made for, else the holder of the key. */
    UserRecord actor(Company company) {
        return actor == null ? company.keyHolder() : actor;
    }

    boolean sees(Row row) {
        return (has(KeySwitch.CONFIDENTIAL_RECORDS) || !row.restricted())
                && (has(KeySwitch.PRIVATE_FIELDS) || !row.isPrivate());
    }

    View view(Set<String> expand, Changes changes) {
        return new View(has(KeySwitch.CONFIDENTIAL_RECORDS), has(KeySwitch.PRIVATE_FIELDS), expand, changes);
    }

    /** What keys have in common that see the same records. */
    String visibility() {
        boolean confidential = has(KeySwitch.CONFIDENTIAL_RECORDS);
        boolean privateFields = has(KeySwitch.PRIVATE_FIELDS);
        return confidential == privateFields ? String.valueOf(confidential) : confidential + "/" + privateFields;
    }

    /** The permissions as scopes, such as {@code candidates:read}. */
    List<String> scopes() {
        return permissions.stream()
                .map(permission -> permission
                        .replaceFirst("Read$", ":read")
                        .replaceFirst("Write$", ":write")
                        .replaceFirst("Delete$", ":delete"))
                .toList();
    }

    private static Map<String, ApiKey> keys() {
        Map<String, ApiKey> keys = new HashMap<>();
        keys.put(SandboxKeys.FULL, key("Everything", ALL_PERMISSIONS, ALL_SWITCHES));
        keys.put(SandboxKeys.READ, key("Read everything", READS, Set.of()));
        keys.put(SandboxKeys.CANDIDATES, key("Candidates only", Set.of("candidatesRead"), Set.of()));
        keys.put(SandboxKeys.NONE, key("Nothing", Set.of(), Set.of()));
        keys.put(SandboxKeys.DISABLED, new ApiKey("Deactivated", false, READS, Set.of(), null));
        keys.put(SandboxKeys.CONFIDENTIAL, key("Read with confidential", READS, SEES_ALL));
        for (String permission : ALL_PERMISSIONS) {
            keys.put(SandboxKeys.only(permission), key("Only " + permission, Set.of(permission), Set.of()));
            keys.put(
                    SandboxKeys.without(permission),
                    key("All but " + permission, allBut(ALL_PERMISSIONS, permission), Set.of()));
        }
        for (KeySwitch off : KeySwitch.values()) {
            keys.put(SandboxKeys.without(off), key("All without " + off, ALL_PERMISSIONS, allBut(ALL_SWITCHES, off)));
        }
        return keys;
    }

    private static ApiKey key(String title, Set<String> permissions, Set<KeySwitch> switches) {
        return new ApiKey(title, true, permissions, switches, null);
    }

    private static <T> Set<T> allBut(Set<T> all, T one) {
        Set<T> rest = new LinkedHashSet<>(all);
        rest.remove(one);
        return rest;
    }
}
