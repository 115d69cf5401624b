package org.sokong.transfers.ui;

import org.sokong.access.Permission;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.sokong.transfers.TransferList;
import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransferMenu {

    private static final int PLACE = 32;
    private static final int TAB_PLACE = 42;

    @Bean
    NavigationEntry transfersEntry(TransferList list) {
        return new NavigationEntry(
                PLACE,
                "transfers.title",
                TransfersView.class,
                Permission.CASE_ASSIGN.name(),
                list::waiting);
    }

    @Bean
    CaseTab transfersTab(TransferPieces pieces) {
        return CaseTab.of(
                "transfers.tab.transfers",
                TAB_PLACE,
                Section.REFERRALS,
                caseId -> new TransfersTab(pieces, caseId));
    }
}
