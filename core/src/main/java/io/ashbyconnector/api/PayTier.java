package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import io.ashbyconnector.model.job.CompensationComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tier of a job's compensation (Ashby API, job.updateCompensation). Immutable: every setting returns a new one. */
public final class PayTier {

    private final @Nullable String title;
    private final @Nullable String additionalInformation;
    private final List<Map<String, Object>> components;

    private PayTier(
            @Nullable String title, @Nullable String additionalInformation, List<Map<String, Object>> components) {
        this.title = title;
        this.additionalInformation = additionalInformation;
        this.components = List.copyOf(components);
    }

    /**
     * The only tier of a job, without a title.
     *
     * @return the tier, which has no parts yet
     */
    public static PayTier only() {
        return new PayTier(null, null, List.of());
    }

    /**
     * One of several tiers, which need titles.
     *
     * @param title the title
     * @return the tier, which has no parts yet
     */
    public static PayTier of(String title) {
        return new PayTier(MissingParameterException.required(title, "title"), null, List.of());
    }

    /**
     * More about the pay, as candidates see it.
     *
     * @param text more about the pay, as candidates see it
     * @return a tier with this setting
     */
    public PayTier additionalInformation(String text) {
        return new PayTier(title, MissingParameterException.required(text, "additionalInformation"), components);
    }

    /**
     * What the pay is made of.
     *
     * @param type what is paid
     * @param interval how often it is paid
     * @param min null for no lower end
     * @param max null for no upper end
     * @param currencyCode such as {@code EUR}; null where the kind of pay has none
     * @return a tier with this part after those that it has
     */
    public PayTier component(
            CompensationComponent.Type type,
            CompensationComponent.Interval interval,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String currencyCode) {
        List<Map<String, Object>> more = new ArrayList<>(components);
        more.add(EntityCalls.given(
                "compensationType",
                        MissingParameterException.required(type, "type").value(),
                "interval",
                        MissingParameterException.required(interval, "interval").value(),
                "minValue", min,
                "maxValue", max,
                "currencyCode", currencyCode));
        return new PayTier(title, additionalInformation, more);
    }

    static List<Map<String, Object>> sent(List<PayTier> tiers) {
        return EntityCalls.listOf("compensationTiers", tiers).stream()
                .map(tier -> EntityCalls.given(
                        "title", tier.title,
                        "additionalInformation", tier.additionalInformation,
                        "components", tier.components))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PayTier that
                && Objects.equals(title, that.title)
                && Objects.equals(additionalInformation, that.additionalInformation)
                && components.equals(that.components);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, additionalInformation, components);
    }

    /** Its title, without the pay. */
    @Override
    public String toString() {
        return title == null ? "the only tier" : title;
    }
}
