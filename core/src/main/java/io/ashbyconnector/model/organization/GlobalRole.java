package io.ashbyconnector.model.organization;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Role of a user in the organization. */
public record GlobalRole(@JsonValue String value) implements OpenEnum {
    public static final GlobalRole ORGANIZATION_ADMIN = new GlobalRole("Organization Admin");
    public static final GlobalRole ELEVATED_ACCESS = new GlobalRole("Elevated Access");
    public static final GlobalRole LIMITED_ACCESS = new GlobalRole("Limited Access");
    public static final GlobalRole EXTERNAL_RECRUITER = new GlobalRole("External Recruiter");

    private static final KnownValues<GlobalRole> KNOWN = new KnownValues<>(
            GlobalRole::new, List.of(ORGANIZATION_ADMIN, ELEVATED_ACCESS, LIMITED_ACCESS, EXTERNAL_RECRUITER));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GlobalRole of(String value) {
        return KNOWN.of(value);
    }

    public static List<GlobalRole> known() {
        return KNOWN.list();
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    @Override
    public String toString() {
        return value;
    }
}
