package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import java.util.List;
import java.util.function.Consumer;

/** Sets the company's own fields of jobs, postings, openings and offers. */
record HiringFields(Company company) {
    /** The object type of postings, which have operations of their own. */
    private static final String POSTING = "Job_Posting";

    /** Sets fields of the record that the argument {@code objectId} names. */
    WriteOperation.Results set(String objectType, Params params, ApiKey key, boolean many) {
        return switch (objectType) {
            case "Job" -> {
                String id = Area.named("objectId", "job", company.jobs(), params, key)
                        .id();
                yield set(
                        objectType,
                        params,
                        key,
                        many,
                        setting -> company.jobs()
                                .update(
                                        id,
                                        job -> job.withFieldValue(
                                                setting.field().id(), setting.value())));
            }
            case "Opening" -> {
                String id = Area.named("objectId", "opening", company.hiring().openings(), params, key)
                        .id();
                yield set(
                        objectType,
                        params,
                        key,
                        many,
                        setting -> company.hiring()
                                .updateOpening(
                                        id,
                                        opening -> opening.withFieldValue(
                                                setting.field().id(), setting.value())));
            }
            case "Offer" -> {
                String id = Area.named("objectId", "offer", company.hiring().offers(), params, key)
                        .id();
                yield set(
                        objectType,
                        params,
                        key,
                        many,
                        setting -> company.hiring()
                                .updateOffer(
                                        id,
                                        offer -> offer.withFieldValue(
                                                setting.field().id(), setting.value())));
            }
            default -> throw new IllegalArgumentException("No object type " + objectType);
        };
    }

    /** Sets fields of the posting that the argument {@code jobPostingId} names. */
    WriteOperation.Results setOfPosting(Params params, ApiKey key, boolean many) {
        String id = Area.named("jobPostingId", "job_posting", company.jobPostings(), params, key)
                .id();
        return set(
                POSTING,
                params,
                key,
                many,
                setting -> company.jobPostings()
                        .update(
                                id,
                                posting ->
                                        posting.withFieldValue(setting.field().id(), setting.value())));
    }

    private WriteOperation.Results set(
            String objectType, Params params, ApiKey key, boolean many, Consumer<FieldSetting> setter) {
        List<FieldSetting> settings = FieldSetting.read(company.customFields(), objectType, params, key, many);
        settings.forEach(setter);
        return FieldSetting.results(settings, many);
    }
}
