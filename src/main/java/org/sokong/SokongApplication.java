package org.sokong;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import org.sokong.launch.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/**
 * The application. {@code org.sokong.launch} starts the database before it and stops it after it.
 */
@SpringBootApplication
@Modulithic(systemName = "Sokong")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/sokong.css")
@StyleSheet("styles/referrals.css")
@StyleSheet("styles/forms.css")
public class SokongApplication implements AppShellConfigurator {

    /** Does what the command line asks; see {@code ./sokong help}. */
    public static void main(String[] args) {
        Launcher.launch(SokongApplication.class, args);
    }
}
