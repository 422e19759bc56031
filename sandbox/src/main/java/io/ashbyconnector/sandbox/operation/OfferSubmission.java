package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.OfferForm;
import io.ashbyconnector.sandbox.company.OfferRecord;
import io.ashbyconnector.sandbox.company.UserRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filled form of an offer: what was submitted for which path. */
final class OfferSubmission {
    private static final Set<String> PATHS =
            Set.of(OfferForm.START_DATE, OfferForm.SALARY, OfferForm.OPENING, OfferForm.BONUS);

    private final Company company;
    private final String currency;
    private final UserRecord author;
    private final Map<String, Params> byPath = new HashMap<>();

    private OfferSubmission(Company company, String currency, UserRecord author) {
        this.company = company;
        this.currency = currency;
        this.author = author;
    }

    /** @param currency the code that counts where an amount comes without one */
    static OfferSubmission read(Params form, Company company, String currency, UserRecord author) {
        OfferSubmission submission = new OfferSubmission(company, currency, author);
        for (Params field : form.requiredObjects("fieldSubmissions")) {
            String path = field.requiredText("path");
            if (!PATHS.contains(path)) {
                throw field.wrong("path", "the path of a field of the form");
            }
            if (!field.has("value")) {
                throw field.missing("value");
            }
            if (submission.byPath.put(path, field) != null) {
                throw field.wrong("path", "one that was not submitted before");
            }
        }
        submission.version("", null);
        return submission;
    }

    /** Refuses a submission that lacks a required field. */
    void requireWhole() {
        for (String path : new String[] {OfferForm.START_DATE, OfferForm.SALARY}) {
            Params field = byPath.get(path);
            if (field == null || field.isNull("value")) {
                throw Problem.invalid("Expected 'offerForm.fieldSubmissions' to have a value for " + path);
            }
        }
    }

    @Nullable
    String openingId() {
        Params field = byPath.get(OfferForm.OPENING);
        return field == null || field.isNull("value") ? null : field.id("value");
    }

    /** A version with these values; what was not submitted stays as it was before. */
    OfferRecord.Version version(String id, OfferRecord.@Nullable Version before) {
        return OfferRecord.Version.made(
                company,
                id,
                byPath.containsKey(OfferForm.START_DATE) || before == null ? startDate() : before.startDate(),
                byPath.containsKey(OfferForm.SALARY) || before == null ? money(OfferForm.SALARY) : before.salary(),
                byPath.containsKey(OfferForm.OPENING) || before == null ? openingId() : before.openingId(),
                byPath.containsKey(OfferForm.BONUS) || before == null ? money(OfferForm.BONUS) : before.bonus(),
                before,
                author);
    }

    private @Nullable Long startDate() {
        Params field = byPath.get(OfferForm.START_DATE);
        if (field == null || field.isNull("value")) {
            return null;
        }
        String text = field.requiredText("value");
        if (text.contains("T")) {
            return field.instant("value");
        }
        String day = field.day("value");
        return day == null
                ? null
                : (Long) LocalDate.parse(day)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli();
    }

    /** An amount alone, or an object that says its currency, too. */
    private OfferRecord.@Nullable Money money(String path) {
        Params field = byPath.get(path);
        if (field == null || field.isNull("value")) {
            return null;
        }
        if (!field.isObject("value")) {
            BigDecimal amount = field.decimal("value");
            return amount == null ? null : new OfferRecord.Money(amount, currency);
        }
        Params money = field.requiredObject("value");
        BigDecimal amount = money.decimal("value");
        if (amount == null) {
            throw money.missing("value");
        }
        String code = money.text("currencyCode");
        return new OfferRecord.Money(amount, code == null ? currency : code);
    }
}
