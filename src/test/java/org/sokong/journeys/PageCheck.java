package org.sokong.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;

/** What must hold on every page, asked of the page in the browser in one go. */
class PageCheck {

    /** What is still to come: texts, fonts, or an answer of the server. Empty when all is there. */
    private static final String WAITS_FOR =
            """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              // Below 800 pixels the menu makes room for the page.
              const frame = document.querySelector('vaadin-app-layout');
              const waitsFor = {
                files: document.readyState !== 'complete',
                title: document.title.trim() === '',
                heading: document.querySelector('h1') === null,
                server: clients.some((client) => client.isActive && client.isActive()),
                parts: [...document.querySelectorAll(':not(:defined)')]
                  .map((each) => each.localName)
                  .filter((name) => name.startsWith('vaadin-') && !name.endsWith('-content'))
                  .join(),
                rows: document.querySelector('vaadin-grid[loading]') !== null,
                frame: frame !== null && frame.hasAttribute('overlay') !== innerWidth <= 800,
                fonts: document.fonts.status !== 'loaded',
              };
              return Object.entries(waitsFor).filter(([, waits]) => waits).join(' ');
            }
            """;

    /** Language, direction, and every key that is shown or read out in place of its text. */
    private static final String LOOK =
            """
            (keys) => {
              const pattern = new RegExp(keys);
              const found = new Set();
              const see = (text) => {
                const key = text && (text.match(pattern) || text.match(/!\\{.{0,40}/));
                if (key) { found.add(key[0]); }
              };
              const walk = (root) => {
                const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
                for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
                  if (node.nodeType === Node.TEXT_NODE) {
                    const shown = node.parentElement?.closest('script, style, [translate="no"]') == null;
                    if (shown) { see(node.data); }
                  } else {
                    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label', 'aria-description']) {
                      see(node.getAttribute(name));
                    }
                    if (node.shadowRoot) { walk(node.shadowRoot); }
                  }
                }
              };
              walk(document.body);
              see(document.title);
              const html = document.documentElement;
              return { lang: html.lang, dir: html.dir || 'ltr', title: document.title, keys: [...found] };
            }
            """;

    private static final String AXE =
            """
            async (tags) => {
              // A cell of a list takes the focus for the arrow keys; fingers go for the link in it.
              const isMeant = (rule, node) =>
                rule.id !== 'target-size' || !/^<td [^>]*role="gridcell"/.test(node.html);
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: tags },
                resultTypes: ['violations'],
                elementRef: false
              });
              return found.violations
                .filter((rule) => ['serious', 'critical'].includes(rule.impact))
                .flatMap((rule) => rule.nodes.filter((node) => isMeant(rule, node)).slice(0, 3).map((node) =>
                  rule.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 220)
                    + ' ' + (node.any[0] ?? node.all[0] ?? node.none[0] ?? {message: ''}).message));
            }
            """;

    /** What is wider than its window, from the page's content outwards, so that it can be found. */
    private static final String STICKS_OUT =
            """
            () => {
              const findings = [];
              const outer = (each) => each.assignedSlot ?? each.parentElement ?? each.getRootNode().host;
              for (let each = document.querySelector('main'); each; each = outer(each)) {
                if (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0) {
                  findings.push(each.localName + ' ' + each.scrollWidth + ' > ' + each.clientWidth);
                }
              }
              if (findings.length > 0) {
                [...document.querySelectorAll('main *')]
                  .filter((each) => {
                    const box = each.getBoundingClientRect();
                    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
                  })
                  .slice(0, 3)
                  .forEach((each) => findings.push(each.outerHTML.slice(0, 160)));
              }
              return findings;
            }
            """;

    private static final String SOURCE = source();

    private final String keys;

    PageCheck(Translations texts) {
        Set<String> modules =
                texts.all(Language.ENGLISH).keySet().stream()
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toCollection(TreeSet::new));
        this.keys = "\\b(" + String.join("|", modules) + ")\\.[a-z_]+(\\.[A-Za-z_]+)*\\b";
    }

    private static String source() {
        try (InputStream file = PageCheck.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the page is there, as a person would before reading it. */
    static void settle(Page page) {
        try {
            page.waitForFunction("() => (" + WAITS_FOR + ")() === ''");
        } catch (TimeoutError late) {
            throw new AssertionError("the page still waits for " + page.evaluate(WAITS_FOR), late);
        }
    }

    /** What is wrong with the page as it stands; empty when nothing is. */
    List<String> findings(Page page, Language language) {
        List<String> findings = new ArrayList<>();
        Map<?, ?> look = (Map<?, ?>) page.evaluate(LOOK, keys);
        if (!language.tag().equals(look.get("lang"))) {
            findings.add("lang is " + look.get("lang"));
        }
        if (!(language.rightToLeft() ? "rtl" : "ltr").equals(look.get("dir"))) {
            findings.add("dir is " + look.get("dir"));
        }
        ((List<?>) look.get("keys")).forEach(key -> findings.add("untranslated: " + key));
        findings.addAll(axe(page));
        return findings;
    }

    /** Serious and critical findings of axe, one line each. */
    static List<String> axe(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => window.axe !== undefined"))) {
            page.evaluate(SOURCE);
        }
        return strings(page.evaluate(AXE, Journey.AXE_TAGS));
    }

    /** What makes the page scroll sideways at its present width. */
    static List<String> sticksOut(Page page) {
        return strings(page.evaluate(STICKS_OUT)).stream()
                .map(each -> "scrolls sideways: " + each)
                .toList();
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
