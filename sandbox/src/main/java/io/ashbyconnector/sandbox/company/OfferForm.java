package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import java.util.List;

/** The form that an offer is made with. */
public final class OfferForm {
    public static final String START_DATE = "_systemfield_offer_start_date";
    public static final String SALARY = "_systemfield_offer_salary";
    public static final String OPENING = "_systemfield_offer_opening";

    /** The signing bonus, a custom field. */
    public static final String BONUS = CompanyField.BONUS.id();

    private OfferForm() {}

    /** The form, which lets one choose from these openings. */
    static Form of(List<OpeningRecord> openings) {
        List<String> choices = openings.stream()
                .map(opening -> opening.id() + "=" + opening.identifier())
                .toList();
        return new Form(List.of(new Form.Section(
                "Offer",
                "",
                List.of(
                        field(START_DATE, "Date", "Start date", true, List.of()),
                        field(SALARY, "Currency", "Salary", true, List.of()),
                        field(OPENING, "ValueSelect", "Opening", false, choices),
                        field(BONUS, "Currency", "Signing bonus", false, List.of())))));
    }

    private static Form.Field field(String path, String type, String title, boolean required, List<String> choices) {
        return new Form.Field(Ids.of("formField", "offer/" + title), required, "", type, path, title, choices);
    }
}
