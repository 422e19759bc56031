package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.ApprovalRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.Hiring;
import io.ashbyconnector.sandbox.company.OfferProcessRecord;
import io.ashbyconnector.sandbox.company.OfferRecord;
import io.ashbyconnector.sandbox.company.OpeningRecord;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Offers and their approvals. */
final class OfferOperations extends Area {
    private static final String READ = "offersRead";
    private static final String WRITE = "offersWrite";
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
    private static final Set<String> DECISIONS = Set.of("Accepted", "Declined", "Cancelled");
    private static final Set<String> APPROVABLE = Set.of("offer", "job", "opening");

    private final Hiring hiring;

    OfferOperations(Company company, Tokens tokens) {
        super(company, tokens);
        this.hiring = company.hiring();
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "offer.list" ->
                list(name, READ, hiring.offers()).created(CreationFilter::after).filter(OfferOperations::filter);
            case "offer.info" -> info(READ, "offer", "offerId", hiring.offers());
            case "offerProcess.start" -> write(WRITE, this::startProcess);
            case "offer.start" -> writeAny(WRITE, this::start);
            case "offer.create" -> writeAny(WRITE, this::create);
            case "offer.update" -> writeAny(WRITE, this::update);
            case "offer.startApprovalProcess" -> writeAny(WRITE, this::startApproval);
            case "offer.approve" -> writeAny(WRITE, this::approve);
            case "offer.setStatus" -> writeAny(WRITE, this::setStatus);
            case "offer.setDecidedAt" -> writeAny(WRITE, this::setDecidedAt);
            case "approval.list" ->
                list(name, "approvalsRead", hiring.approvals()).filter(this::approvals);
            case "approvalDefinition.update" -> writeAny("approvalsWrite", this::defineApproval);
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
                && (approvals.isEmpty() || among(approvals, offer.latest().approval()))
                && (application == null || offer.applicationId().equals(application));
    }

    private static boolean among(Set<String> wanted, @Nullable String value) {
        return value != null && wanted.contains(value);
    }

    /** Whatever version of an offer is named, or the offer itself: all of the offer's approvals are found. */
    private Predicate<ApprovalRecord> approvals(Params params, ApiKey key) {
        String type = params.oneOf("entityType", APPROVABLE);
        String entity = params.id("entityId");
        if (type != null && !type.equals("offer")) {
            return approval -> false;
        }
        if (entity == null) {
            return approval -> true;
        }
        OfferRecord offer = hiring.offers().find(entity);
        OfferRecord named = offer == null ? hiring.offerOfVersion(entity) : offer;
        return approval -> named != null && approval.offerId().equals(named.id());
    }

    private Row startProcess(Params params, ApiKey key) {
        ApplicationRecord application = named("applicationId", "application", company.applications(), params, key);
        if (application.status() == ApplicationRecord.Status.Archived
                || application.status() == ApplicationRecord.Status.Hired) {
            throw Problem.invalid("An offer cannot be made for an application that is " + application.status());
        }
        if (hiring.offerRuns(application.id())) {
            throw Problem.invalid("An offer process is running for this application");
        }
        return hiring.startOfferProcess(application.id());
    }

    /** A process that has no offer yet. */
    private OfferProcessRecord process(Params params, ApiKey key) {
        OfferProcessRecord process = named("offerProcessId", "offer_process", hiring.offerProcesses(), params, key);
        application(process.applicationId(), key);
        if (process.offerId() != null) {
            throw Problem.invalid("The offer of this process has been created");
        }
        return process;
    }

    private ApplicationRecord application(String id, ApiKey key) {
        return seen("application", "applicationId", id, company.applications().find(id), key);
    }

    private WriteOperation.Results start(Params params, ApiKey key) {
        OfferProcessRecord process = process(params, key);
        ApplicationRecord application = application(process.applicationId(), key);
        hiring.offerProcesses().update(process.id(), OfferProcessRecord::withFormStarted);
        return (json, view) -> {
            json.object().text("id", process.formId());
            hiring.offerForm(application).write(json, "formDefinition");
            json.endObject();
        };
    }

    private WriteOperation.Results create(Params params, ApiKey key) {
        OfferProcessRecord process = process(params, key);
        ApplicationRecord application = application(process.applicationId(), key);
        String form = params.requiredId("offerFormId");
        if (!process.formStarted() || !form.equals(process.formId())) {
            throw Problem.notFound("offer_form", "offerFormId", form);
        }
        OfferSubmission submission = submission(params, application, key);
        submission.requireWhole();
        return answer(hiring.addOffer(process, application, id -> submission.version(id, null)), params);
    }

    private OfferSubmission submission(Params params, ApplicationRecord application, ApiKey key) {
        OfferSubmission submission =
                OfferSubmission.read(params.requiredObject("offerForm"), company, application.currency(), actor(key));
        String id = submission.openingId();
        if (id != null) {
            OpeningRecord opening =
                    seen("opening", "openingId", id, hiring.openings().find(id), key);
            if (hiring.openingInUse(id, application.id())) {
                throw Problem.refused("opening_in_use", "The opening belongs to another application");
            }
            if (!opening.offerable()) {
                throw Problem.refused(
                        "opening_state_invalid", "An offer cannot be made for an opening that is " + opening.state());
            }
        }
        return submission;
    }

    private OfferRecord offer(Params params, ApiKey key) {
        return named("offerId", "offer", hiring.offers(), params, key);
    }

    /** The offer whose latest version is the one named; an older one is refused. */
    private OfferRecord latest(Params params, ApiKey key) {
        String id = params.requiredId("offerVersionId");
        OfferRecord offer = seen("offer_version", "offerVersionId", id, hiring.offerOfVersion(id), key);
        if (!offer.latest().id().equals(id)) {
            throw Problem.invalid(
                    "The offer has a newer version, " + offer.latest().id());
        }
        return offer;
    }

    private static WriteOperation.Results answer(OfferRecord offer, Params params) {
        boolean form = !params.flag(OfferRecord.WITHOUT_FORM);
        return (json, view) -> offer.writeDetail(json, view, form);
    }

    private WriteOperation.Results update(Params params, ApiKey key) {
        OfferRecord offer = offer(params, key);
        if (DECISIONS.contains(offer.acceptance())) {
            throw Problem.invalid("An offer that is " + offer.acceptance() + " cannot be changed");
        }
        OfferSubmission submission = submission(params, application(offer.applicationId(), key), key);
        OfferRecord updated = hiring.updateOffer(
                offer.id(), old -> old.withVersion(submission.version(hiring.versionId(old), old.latest())));
        return answer(updated, params);
    }

    private WriteOperation.Results startApproval(Params params, ApiKey key) {
        OfferRecord offer = latest(params, key);
        params.text("note");
        requireUnapproved(offer);
        return answer(hiring.startApproval(offer), params);
    }

    private static void requireUnapproved(OfferRecord offer) {
        if (!offer.offerStatus().equals("WaitingOnApprovalStart")) {
            throw Problem.invalid("The offer does not wait for its approval to start; it is " + offer.offerStatus());
        }
    }

    private WriteOperation.Results approve(Params params, ApiKey key) {
        OfferRecord offer = latest(params, key);
        String step = params.id("approvalStepId");
        String user = params.id("userId");
        if ((step == null) != (user == null)) {
            throw Problem.invalid("Expected both 'approvalStepId' and 'userId', or neither");
        }
        ApprovalRecord approval =
                offer.offerStatus().equals("WaitingOnOfferApproval") ? hiring.openApprovalOf(offer) : null;
        ApprovalRecord.Step current = approval == null ? null : approval.current();
        if (approval == null || current == null) {
            throw Problem.invalid("The offer does not wait for an approval; it is " + offer.offerStatus());
        }
        if (step != null && !current.id().equals(step)) {
            throw Problem.invalid("Expected 'approvalStepId' to be the current step, " + current.id());
        }
        if (user != null && !current.waitsFor(user)) {
            throw Problem.invalid("Expected 'userId' to be an approver of the current step who has not decided");
        }
        return answer(hiring.approve(offer, approval, user), params);
    }

    private WriteOperation.Results setStatus(Params params, ApiKey key) {
        OfferRecord offer = offer(params, key);
        String decision = params.requiredOneOf("acceptanceStatus", DECISIONS);
        boolean cancels = decision.equals("Cancelled");
        if (!cancels
                && (offer.acceptance().equals("Cancelled")
                        || !"Approved".equals(offer.latest().approval()))) {
            throw Problem.invalid("Only an approved offer can be " + decision + "; it is " + offer.offerStatus());
        }
        Long moment = cancels ? null : (Long) company.clock().millis();
        return answer(
                offer.acceptance().equals(decision)
                        ? offer
                        : hiring.updateOffer(offer.id(), old -> old.withAcceptance(decision, moment)),
                params);
    }

    private WriteOperation.Results setDecidedAt(Params params, ApiKey key) {
        OfferRecord offer = offer(params, key);
        Long moment = params.instant("decidedAt");
        if (moment == null) {
            throw params.missing("decidedAt");
        }
        if (moment > company.clock().millis()) {
            throw Problem.invalid("Expected 'decidedAt' not to be in the future");
        }
        if (offer.decidedAt() == null) {
            throw Problem.invalid("The candidate has not decided; the offer is " + offer.offerStatus());
        }
        return answer(hiring.updateOffer(offer.id(), old -> old.withAcceptance(old.acceptance(), moment)), params);
    }

    private WriteOperation.Results defineApproval(Params params, ApiKey key) {
        params.requiredOneOf("entityType", Set.of("offer"));
        String entity = params.requiredId("entityId");
        OfferRecord byId = hiring.offers().find(entity);
        OfferRecord offer = seen("offer", "entityId", entity, byId == null ? hiring.offerOfVersion(entity) : byId, key);
        List<ApprovalRecord.StepDefinition> steps = new ArrayList<>();
        for (Params step : params.requiredObjects("approvalStepDefinitions")) {
            steps.add(step(step, key));
        }
        boolean submit = params.flag("submitApprovalRequest");
        requireUnapproved(offer);
        OfferRecord defined = hiring.defineApproval(offer.id(), steps);
        if (submit) {
            hiring.startApproval(defined);
        }
        return (json, view) -> {
            json.object()
                    .text("id", ApprovalRecord.definitionId(offer.id()))
                    .text("entityType", "Offer")
                    .text("entityId", entity)
                    .array("approvalStepDefinitions");
            for (ApprovalRecord.StepDefinition step : steps) {
                json.object()
                        .number("approvalsRequired", step.approvalsRequired())
                        .array("approvers");
                for (UserRecord approver : step.approvers()) {
                    json.object()
                            .text("userId", approver.id())
                            .text("type", "user")
                            .endObject();
                }
                json.endArray().endObject();
            }
            json.endArray().endObject();
        };
    }

    private ApprovalRecord.StepDefinition step(Params step, ApiKey key) {
        Long required = step.number("approvalsRequired");
        if (required == null) {
            throw step.missing("approvalsRequired");
        }
        List<UserRecord> approvers = new ArrayList<>();
        for (Params approver : step.requiredObjects("approvers")) {
            approver.requiredOneOf("type", Set.of("user"));
            approvers.add(named("userId", "user", company.users(), approver, key));
        }
        if (required < 1 || required > approvers.size()) {
            throw step.wrong("approvalsRequired", "at least 1 and no more than there are approvers");
        }
        return new ApprovalRecord.StepDefinition(required.intValue(), approvers);
    }
}
