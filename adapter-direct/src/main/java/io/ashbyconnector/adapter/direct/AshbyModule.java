package io.ashbyconnector.adapter.direct;

/** The modules that a key is granted access to, with an operation that reads a little of each. */
enum AshbyModule {
    CANDIDATES("candidates", "candidatesRead", "candidates:read", "candidate.list"),
    JOBS("jobs", "jobsRead", "jobs:read", "job.list"),
    INTERVIEWS("interviews", "interviewsRead", "interviews:read", "interviewPlan.list"),
    HIRING_PROCESS("hiring process", "hiringProcessMetadataRead", "hiringProcessMetadata:read", "candidateTag.list"),
    ORGANIZATION("organization", "organizationRead", "organization:read", "user.list"),
    OFFERS("offers", "offersRead", "offers:read", "offer.list");

    private final String title;
    private final String permission;
    private final String scope;
    private final String probe;

    AshbyModule(String title, String permission, String scope, String probe) {
        this.title = title;
        this.permission = permission;
        this.scope = scope;
        this.probe = probe;
    }

    String title() {
        return title;
    }

    /** As in errors and in the admin screen: {@code candidatesRead}. */
    String permission() {
        return permission;
    }

    /** As in {@code apiKey.info}: {@code candidates:read}. */
    String scope() {
        return scope;
    }

    /** The operation whose first record shows whether the module may be read. */
    String probe() {
        return probe;
    }
}
