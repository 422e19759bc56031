package io.ashbyconnector.sandbox;

/**
 * The API keys that the sandbox knows. Any other key is refused with 403. What a key may not do is refused as
 * {@link SandboxOptions#missingPermission} says.
 */
public final class SandboxKeys {
    /** May do everything: all modules, all switches. */
    public static final String FULL = "key-full";

    /** May read all modules, but sees neither confidential records nor private fields. */
    public static final String READ = "key-read";

    /** May read candidates and applications, and nothing else. */
    public static final String CANDIDATES = "key-candidates";

    /** Is valid, but has no permission at all. */
    public static final String NONE = "key-none";

    /** Was deactivated. */
    public static final String DISABLED = "key-disabled";

    /** May read all modules, and sees confidential records and private fields. */
    public static final String CONFIDENTIAL = "key-confidential";

    private static final String ONLY = "key-only-";
    private static final String WITHOUT = "key-without-";

    private SandboxKeys() {}

    /**
     * {@return a key that has every permission, and every switch but one}
     *
     * @param off the switch
     */
    public static String without(KeySwitch off) {
        return WITHOUT + off.text();
    }

    /**
     * {@return a key that has one permission and no other}
     *
     * @param permission as Ashby calls it, such as {@code candidatesRead}
     */
    public static String only(String permission) {
        return ONLY + permission;
    }

    /**
     * {@return a key that has every permission but one}
     *
     * @param permission as Ashby calls it, such as {@code candidatesRead}
     */
    public static String without(String permission) {
        return WITHOUT + permission;
    }
}
