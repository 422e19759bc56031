package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Careers;
import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.seed.Layout;
import io.ashbyconnector.sandbox.seed.TimeOrder;
import io.ashbyconnector.sandbox.table.SeedTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All candidates: the hand-written ones and as many generated ones as were asked for. */
final class SeedCandidates implements SeedTable<CandidateRecord> {
    private static final List<String> MARKS = List.of("PassedFraudCheck", "PassedFraudCheck", "Unreviewed");
    private static final List<String> SPOKEN = List.of("en", "hu");

    private final Company company;
    private final Layout layout;
    private final Ids ids;
    private final WrittenCandidates written;
    private final TimeOrder order;

    SeedCandidates(Company company, Layout layout) {
        this.company = company;
        this.layout = layout;
        this.ids = new Ids(company.seed(), "candidate");
        this.written = new WrittenCandidates(company);
        this.order = new TimeOrder(layout.candidates(), layout::candidateTime, written.times());
    }

    @Override
    public int size() {
        return order.size();
    }

    @Override
    public long createdAt(int position) {
        return order.time(order.handle(position));
    }

    @Override
    public CandidateRecord row(int position) {
        int handle = order.handle(position);
        List<ApplicationRecord> applications = company.course().of(handle);
        return handle < 0 ? written.make(~handle, applications) : generate(handle, applications);
    }

    @Override
    public int position(String id) {
        int special = written.indexOf(id);
        if (special >= 0) {
            return order.position(~special);
        }
        int index = ids.indexOf(id, layout.candidates());
        return index < 0 ? -1 : order.position(index);
    }

    int handle(String key) {
        return written.handle(key);
    }

    int position(int handle) {
        return order.position(handle);
    }

    String id(int handle) {
        return handle < 0 ? written.id(~handle) : ids.of(handle);
    }

    Applicant person(int handle) {
        return handle < 0 ? written.person(~handle) : Applicant.draw(company, ids.of(handle), handle);
    }

    @Nullable
    UploadedFile resume(int handle) {
        return handle < 0 ? written.make(~handle, List.of()).resume : resume(handle, person(handle));
    }

    private @Nullable UploadedFile resume(int index, Applicant person) {
        Dice dice = new Dice(company.seed(), 'f', index);
        return dice.chance(88) ? UploadedFile.draw(dice, person.name() + " - Resume.pdf") : null;
    }

    private CandidateRecord generate(int index, List<ApplicationRecord> applications) {
        Applicant person = person(index);
        CandidateRecord candidate = new CandidateRecord(company, person, layout.candidateTime(index), applications);
        ApplicationRecord first = applications.get(0);
        Dice dice = new Dice(company.seed(), 'c', index);
        candidate.links = links(dice, person);
        candidate.tags = tags(dice);
        if (dice.chance(80)) {
            candidate.position = dice.pick(Careers.positions(first.job().plan.key));
            candidate.company = dice.chance(90) ? dice.pick(Careers.COMPANIES) : null;
        }
        candidate.school = dice.chance(65) ? dice.pick(Careers.SCHOOLS) : null;
        candidate.resume = resume(index, person);
        candidate.coverLetter = dice.chance(22) ? UploadedFile.draw(dice, "Cover letter.pdf") : null;
        candidate.customValues = customValues(dice, first.job().location.currency());
        candidate.source = first.source;
        candidate.creditedTo = first.creditedTo;
        candidate.timezone =
                person.place() != null && dice.chance(75) ? person.place().timezone() : null;
        candidate.fraudStatus = dice.chance(1) ? "Fraudulent" : dice.chance(80) ? dice.pick(MARKS) : null;
        return candidate;
    }

    private static List<CandidateRecord.SocialLink> links(Dice dice, Applicant person) {
        String handle = person.id().substring(0, 6);
        List<CandidateRecord.SocialLink> links = new ArrayList<>(2);
        if (dice.chance(55)) {
            links.add(new CandidateRecord.SocialLink(
                    "LinkedIn", "https://www.linkedin.com/in/" + person.slug() + "-" + handle + "-example"));
        }
        if (dice.chance(20)) {
            links.add(new CandidateRecord.SocialLink("GitHub", "https://github.com/" + handle + "-example"));
        }
        return links;
    }

    private List<CandidateTagRecord> tags(Dice dice) {
        if (!dice.chance(35)) {
            return List.of();
        }
        List<CandidateTagRecord> all = company.tags().rows();
        int first = dice.below(all.size() - 1);
        return dice.chance(30)
                ? List.of(all.get(first), all.get((first + 1 + dice.below(all.size() - 3)) % (all.size() - 1)))
                : List.of(all.get(first));
    }

    private static CandidateRecord.CustomValues customValues(Dice dice, String currency) {
        return new CandidateRecord.CustomValues(
                dice.chance(40) ? (Integer) (2 * dice.between(0, 6)) : null,
                dice.chance(25) ? (Integer) (dice.between(45, 190) * 1000) : null,
                currency,
                dice.chance(30) ? (Boolean) dice.chance(60) : null,
                dice.chance(25) ? SPOKEN.subList(0, dice.between(1, 2)) : null,
                null);
    }
}
