package io.ashbyconnector.api;

import io.ashbyconnector.error.MissingParameterException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The address of a location; null for what is not known (Ashby API, location.updateAddress).
 *
 * @param country its name
 * @param region a state or province
 * @param city the city; may be null
 * @param postalCode the postal code; may be null
 * @param street the street and the number; may be null
 */
public record NewAddress(
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String street) {

    static Map<String, Object> sent(NewAddress address) {
        NewAddress given = MissingParameterException.required(address, "address");
        return Map.of(
                "postalAddress",
                EntityCalls.given(
                        "addressCountry", given.country,
                        "addressRegion", given.region,
                        "addressLocality", given.city,
                        "postalCode", given.postalCode,
                        "streetAddress", given.street));
    }
}
