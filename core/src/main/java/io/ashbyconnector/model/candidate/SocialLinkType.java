package io.ashbyconnector.model.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.ashbyconnector.internal.model.KnownValues;
import io.ashbyconnector.model.OpenEnum;
import java.util.List;

/** Network or site a social link points to. */
public record SocialLinkType(@JsonValue String value) implements OpenEnum {
    public static final SocialLinkType LINKEDIN = new SocialLinkType("LinkedIn");
    public static final SocialLinkType GITHUB = new SocialLinkType("GitHub");
    public static final SocialLinkType TWITTER = new SocialLinkType("Twitter");
    public static final SocialLinkType MEDIUM = new SocialLinkType("Medium");
    public static final SocialLinkType STACK_OVERFLOW = new SocialLinkType("StackOverflow");
    public static final SocialLinkType YOUTUBE = new SocialLinkType("YouTube");
    public static final SocialLinkType CODEPEN = new SocialLinkType("CodePen");
    public static final SocialLinkType WEBSITE = new SocialLinkType("Website");

    private static final KnownValues<SocialLinkType> KNOWN = new KnownValues<>(
            SocialLinkType::new, List.of(LINKEDIN, GITHUB, TWITTER, MEDIUM, STACK_OVERFLOW, YOUTUBE, CODEPEN, WEBSITE));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SocialLinkType of(String value) {
        return KNOWN.of(value);
    }

    public static List<SocialLinkType> known() {
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
