package io.ashbyconnector.benchmarks;

import io.ashbyconnector.benchmarks.bare.BareCommand;
import io.ashbyconnector.benchmarks.bare.BareExport;
import io.ashbyconnector.benchmarks.bare.BareList;
import java.io.IOException;

/** What is measured as whole processes, from their start to their end. */
final class ProcessParts {

    private static final int LARGER_CATALOG = 50;

    private final Plan plan;
    private final Servers servers;
    private final Programs programs;
    private final Report report;

    ProcessParts(Plan plan, Servers servers, Programs programs, Report report) {
        this.plan = plan;
        this.servers = servers;
        this.programs = programs;
        this.report = report;
    }

    /** All candidates to lines of JSON. */
    void lines() throws IOException, InterruptedException {
        String url = servers.listing(plan.candidates(), 0);
        Program ours = programs.ashby(url, "candidates", "list", "--all", "-o", "jsonl", "--quiet");
        Program bare = programs.bare(BareExport.class, url);
        if (!ours.digest().equals(bare.digest())) {
            throw new IllegalStateException("The command and the bare program print different bytes");
        }
        Duel duel = Duel.fight(plan.rounds(), ours::run, bare::run);
        report.speed("b: " + Report.count(plan.candidates()) + " candidates, `--all -o jsonl`, same bytes", duel, 0.75);
    }

    /** All candidates to CSV, beside the lines of JSON of the same command. */
    void csv() throws IOException, InterruptedException {
        String url = servers.listing(plan.candidates(), 0);
        Program csv = programs.ashby(url, "candidates", "list", "--all", "-o", "csv", "--quiet");
        Program lines = programs.ashby(url, "candidates", "list", "--all", "-o", "jsonl", "--quiet");
        Duel duel = Duel.fight(plan.rounds(), csv::run, lines::run);
        report.speed(
                "i: " + Report.count(plan.candidates()) + " candidates, `--all -o csv`; beside: `--all -o jsonl`",
                duel,
                0.75);
    }

    /** Cold starts. */
    void starts() throws IOException, InterruptedException {
        String live = servers.live();
        Program bareVersion = programs.bare(BareCommand.class, live, "--version");
        Program bareList = programs.bare(BareList.class, live, "candidates", "--limit", "1");
        Duel version = starts(programs.ashby(live, "--version"), bareVersion);
        report.time("g: `ashby --version`; bare: picocli", version, 1.3);
        Duel entities = starts(programs.ashby(live, "entities"), programs.bare(BareCommand.class, live, "entities"));
        report.time("g: `ashby entities`; bare: picocli", entities, 1.3);
        Duel list = starts(programs.ashby(live, "candidates", "list", "--limit", "1", "--quiet"), bareList);
        report.time("g: `ashby candidates list --limit 1`, running sandbox", list, 1.25);
        Duel sandbox =
                starts(programs.ashby(live, "--sandbox", "candidates", "list", "--limit", "1", "--quiet"), bareList);
        report.time("g: `ashby --sandbox candidates list --limit 1`; bare: running sandbox", sandbox);
        report.time("g: `./ashby --version` with its launcher", starts(programs.launcher("--version"), bareVersion));
        largerCatalog(live, "--help");
        largerCatalog(live, "candidates", "list", "--limit", "1", "--quiet");
    }

    private void largerCatalog(String url, String... arguments) throws IOException, InterruptedException {
        Program larger = programs.ashbyOfEntities(LARGER_CATALOG, url, arguments);
        report.time(
                "g: `ashby " + String.join(" ", arguments).replace(" --quiet", "") + "` of " + LARGER_CATALOG
                        + " entities; beside: of those there are",
                starts(larger, programs.ashby(url, arguments)));
    }

    private Duel starts(Program ours, Program bare) throws IOException, InterruptedException {
        ours.run();
        bare.run();
        return Duel.fight(plan.shortRounds(), ours::run, bare::run);
    }
}
