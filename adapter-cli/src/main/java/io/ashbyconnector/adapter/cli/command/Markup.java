package io.ashbyconnector.adapter.cli.command;

import java.util.List;

/** Collects a document. Texts are plain; what they mean to the language of the document is escaped. */
interface Markup {

    /**
     * Begins a part with a title.
     *
     * @param level 1 for a page, 2 for a command or topic, 3 for an action
     */
    void heading(int level, String text);

    /** A few words that begin a part of a command's page. */
    void part(String title);

    /** How a command is written, which begins its page or its part of one. */
    void synopsis(List<String> lines);

    void paragraph(String text);

    /** Lines that stay as they are. */
    void code(List<String> lines);

    void definition(String term, String text);

    /** How long lines of code may be. */
    int columns();

    /** The document so far. */
    String text();
}
