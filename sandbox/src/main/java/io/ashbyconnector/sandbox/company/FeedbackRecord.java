package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dates;
import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer wrote about an application.
 *
 * @param createdAt when the application was created, by which feedback is ordered
 * @param values what was filled in, by the path of the field
 * @param interview the id of the kind of interview, or null
 * @param event the id of the interview event, or null
 * @param history the id of the stay at a stage that it belongs to, or null
 * @param moment when it was submitted, in epoch milliseconds
 */
public record FeedbackRecord(
        Company company,
        String id,
        long createdAt,
        String applicationId,
        FeedbackFormRecord form,
        Map<String, @Nullable Object> values,
        UserRecord user,
        @Nullable String interview,
        @Nullable String event,
        @Nullable String history,
        long moment)
        implements OfApplication {
    private static final List<String> GOOD = List.of(
            "Clear thinking, asked the right questions, explained every trade-off.",
            "Solid. Would need a week to learn our tools and would then be fast.",
            "Best conversation of the month; knows motor drives from the inside.");
    private static final List<String> WEAK = List.of(
            "Knew the words but could not go below the surface.",
            "Friendly, but the examples were the team's work rather than their own.",
            "Not enough depth for this level. Could fit a more junior opening.");

    /** The feedback on the interview with this number that a seed application has behind it, or null. */
    static @Nullable FeedbackRecord of(Company company, ApplicationRecord application, int number) {
        List<Interviewed> past = Interviewed.of(application);
        if (number >= past.size()) {
            return null;
        }
        Interviewed interview = past.get(number);
        Dice dice = new Dice(company.seed(), 'k', application.id().hashCode() + number);
        FeedbackFormRecord form = interview.form(company);
        boolean good = number + 1 < past.size() || application.gotOffer() || dice.chance(20);
        return new FeedbackRecord(
                company,
                Ids.of("feedback", application.id() + "/" + number),
                application.madeAt(),
                application.id(),
                form,
                fill(form, good, dice),
                interview.interviewer(),
                interview.kindId(),
                interview.eventId(),
                interview.step().id(),
                interview.leftAt()
                        - Math.min(
                                Dates.DAY,
                                (interview.leftAt() - interview.step().enteredAt()) / 4));
    }

    private static Map<String, @Nullable Object> fill(FeedbackFormRecord form, boolean good, Dice dice) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Form.Field field : form.form().fields()) {
            values.put(
                    field.path(),
                    switch (field.type()) {
                        case "ValueSelect" -> String.valueOf(good ? dice.between(3, 4) : dice.between(1, 2));
                        case "Score" -> Map.of("score", good ? dice.between(3, 4) : dice.between(1, 2));
                        case "Boolean" -> good;
                        default -> {
                            Map<String, Object> text = new LinkedHashMap<>();
                            text.put("type", "PlainText");
                            text.put("value", dice.pick(good ? GOOD : WEAK));
                            yield text;
                        }
                    });
        }
        return values;
    }

    /**
     * An interview stage that an application has behind it.
     *
     * @param number counts them from 0
     */
    record Interviewed(ApplicationRecord application, int number, ApplicationRecord.Step step, long leftAt) {
        static List<Interviewed> of(ApplicationRecord application) {
            List<ApplicationRecord.Step> steps = application.steps();
            List<Interviewed> past = new ArrayList<>();
            for (int i = 0; i + 1 < steps.size(); i++) {
                if (steps.get(i).stage().type().equals("Active")) {
                    past.add(new Interviewed(
                            application,
                            past.size(),
                            steps.get(i),
                            steps.get(i + 1).enteredAt()));
                }
            }
            return past;
        }

        private boolean isCall() {
            return step.stage().order() == InterviewPlanRecord.PHONE;
        }

        String eventId() {
            return Ids.of("interviewEvent", application.id() + "-" + number);
        }

        UserRecord interviewer() {
            return isCall() ? application.job().recruiter : application.job().hiringManager;
        }

        private String plan() {
            return application.job().plan.key;
        }

        FeedbackFormRecord form(Company company) {
            return company.feedbackForm(
                    isCall()
                            ? "ff-screen"
                            : switch (plan()) {
                                case "plan-eng" -> "ff-tech";
                                case "plan-com" -> "ff-sales";
                                default -> "ff-panel";
                            });
        }

        String kindId() {
            return switch (plan()) {
                case "plan-eng" ->
                    isCall() ? Ids.of("interview", "recruiter-call") : FeedbackFormRecord.TECHNICAL_INTERVIEW;
                case "plan-com" -> Ids.of("interview", isCall() ? "intro-call" : "role-play");
                default -> Ids.of("interview", isCall() ? "phone-screen" : "team");
            };
        }
    }

    @Override
    public @Nullable ApplicationRecord application() {
        return company.applications().find(applicationId);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object().text("id", id);
        form.form().write(json, "formDefinition");
        json.any("submittedValues", values).name("submittedByUser");
        user.write(json, view);
        json.optionalText("interviewId", interview)
                .optionalText("interviewEventId", event)
                .text("feedbackFormDefinitionId", form.id())
                .optionalText("applicationHistoryId", history)
                .text("applicationId", applicationId)
                .instant("submittedAt", moment)
                .endObject();
    }

    /** Writes it as the answer to who submits it. */
    public void writeSubmitted(JsonWriter json) {
        json.object().object("submittedFormInstance").text("id", id);
        form.form().write(json, "formDefinition");
        json.any("submittedValues", values).endObject().endObject();
    }
}
