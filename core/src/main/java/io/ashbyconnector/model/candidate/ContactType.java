package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** What an email address or a phone number is used for. */
public record ContactType(@JsonValue String value) implements OpenEnum {
    public static final ContactType PERSONAL = new ContactType("Personal");
    public static final ContactType WORK = new ContactType("Work");
    public static final ContactType OTHER = new ContactType("Other");

    private static final KnownValues<ContactType> KNOWN =
            new KnownValues<>(ContactType::new, List.of(PERSONAL, WORK, OTHER));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ContactType of(String value) {
        return KNOWN.of(value);
    }

    public static List<ContactType> known() {
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
