package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.OfferRecord;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Offers. */
final class OfferOperations extends Area {
    private static final String READ = "offersRead";
    private static final Set<String> STATUSES = Set.of(
            "WaitingOnApprovalStart",
            "WaitingOnOfferApproval",
            "WaitingOnApprovalDefinition",
            "WaitingOnCandidateResponse",
            "CandidateRejected",
            "CandidateAccepted",
            "OfferCancelled");
    private static final Set<String> ACCEPTANCES =
            Set.of("Accepted", "Declined", "Pending", "Created", "Cancelled", "WaitingOnResponse");
    private static final Set<String> APPROVALS = Set.of("Approved", "WaitingOnApprovals", "Declined");

    OfferOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "offer.list" ->
                list(name, READ, company.offers())
                        .created(CreationFilter::after)
                        .filter(OfferOperations::filter);
            default -> null;
        };
    }

    private static Predicate<OfferRecord> filter(Params params, ApiKey key) {
        Set<String> statuses = params.someOf("offerStatus", STATUSES);
        Set<String> acceptances = params.someOf("acceptanceStatus", ACCEPTANCES);
        Set<String> approvals = params.someOf("approvalStatus", APPROVALS);
        String application = params.id("applicationId");
        return offer -> (statuses.isEmpty() || statuses.contains(offer.offerStatus()))
                && (acceptances.isEmpty() || acceptances.contains(offer.acceptance()))
                && (approvals.isEmpty() || approvals.contains("Approved"))
                && (application == null || offer.application().id().equals(application));
    }
}
