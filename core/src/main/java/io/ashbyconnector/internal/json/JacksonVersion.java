package io.ashbyconnector.internal.json;

import io.ashbyconnector.error.ConfigurationException;
import io.ashbyconnector.error.ErrorDetails;
import java.util.function.Predicate;
import tools.jackson.core.Version;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.PackageVersion;

/**
 * A release of Jackson 3 with its annotations. A program's parent POM may manage others than the connector's, and what
 * does not fit would fail as an {@code Error} when the first record is decoded.
 *
 * @param hasAnnotation whether there is an annotation of a simple name; their jar does not tell its version
 */
record JacksonVersion(Version databind, Version core, Predicate<String> hasAnnotation) {

    private static final String TESTED = "3.1.7";

    /** What is on the class path. */
    static JacksonVersion installed() {
        return new JacksonVersion(
                PackageVersion.VERSION, tools.jackson.core.json.PackageVersion.VERSION, JacksonVersion::isAnnotation);
    }

    private static boolean isAnnotation(String name) {
        try {
            Class.forName("com.fasterxml.jackson.annotation." + name, false, ObjectMapper.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /**
     * Refuses what records cannot be decoded with.
     *
     * @throws ConfigurationException with the line to add
     */
    void require() {
        if (databind.getMinorVersion() < 1) {
            throw jackson("Jackson " + databind + " is on the class path, and 3.1 or newer is needed.");
        }
        if (core.getMinorVersion() < databind.getMinorVersion()) {
            throw jackson("jackson-core " + core + " is on the class path, and jackson-databind " + databind
                    + " needs one as new as itself.");
        }
        if (!hasAnnotation.test("JsonSerializeAs")) {
            throw annotations("2.21", "2.21.2");
        }
        if (databind.getMinorVersion() >= 2 && !hasAnnotation.test("JsonApplyView")) {
            throw annotations("2.22", "2.22.1");
        }
    }

    private static ConfigurationException jackson(String found) {
        return new ConfigurationException(ErrorDetails.of(found)
                .hint(
                        "Something else in the program manages it. With Spring Boot 4 as the parent, add <jackson-bom.version>"
                                + TESTED
                                + "</jackson-bom.version> and <jackson-2-bom.version>2.21.2</jackson-2-bom.version> to"
                                + " the properties; else import the BOM tools.jackson:jackson-bom:" + TESTED + "."));
    }

    private ConfigurationException annotations(String release, String bom) {
        return new ConfigurationException(ErrorDetails.of("The jackson-annotations on the class path are older than "
                        + release + ", which Jackson " + databind + " needs.")
                .hint("Something else in the program manages them. With Spring Boot 3 as the parent, add"
                        + " <jackson-bom.version>" + bom
                        + "</jackson-bom.version> to the properties, with Spring Boot 4"
                        + " <jackson-2-bom.version>" + bom + "</jackson-2-bom.version>; else add the dependency"
                        + " com.fasterxml.jackson.core:jackson-annotations:" + release + " yourself."));
    }
}
