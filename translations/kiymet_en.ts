<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%1 customer(s); their CLTV adds up to %2.</source>
        <translation>
            <numerusform>%1 customer, whose CLTV is %2.</numerusform>
            <numerusform>%1 customers; their CLTV adds up to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List %1: %2 customer(s) with a CLTV of %3, %4 of all.</source>
        <translation>
            <numerusform>List %1: %2 customer with a CLTV of %3, %4 of all.</numerusform>
            <numerusform>List %1: %2 customers with a CLTV of %3, %4 of all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>List %1: %2 customer(s) without permission were left out.</source>
        <translation>
            <numerusform>List %1: %2 customer without permission was left out.</numerusform>
            <numerusform>List %1: %2 customers without permission were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartAccessible</name>
    <message numerus="yes">
        <source>The menu shows all %n figure(s) as a table.</source>
        <translation>
            <numerusform>The menu shows the figure as a table.</numerusform>
            <numerusform>The menu shows all %n figures as a table.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cures</name>
    <message numerus="yes">
        <source>Look %n month(s) ahead</source>
        <translation>
            <numerusform>Look %n month ahead</numerusform>
            <numerusform>Look %n months ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>%1 row(s) have fewer fields than the header; what is missing was read as empty.</source>
        <translation>
            <numerusform>%1 row has fewer fields than the header; what is missing was read as empty.</numerusform>
            <numerusform>%1 rows have fewer fields than the header; what is missing was read as empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have more fields than the header; the surplus was not read. Often a delimiter stands inside a text without quotation marks.</source>
        <translation>
            <numerusform>%1 row has more fields than the header; the surplus was not read. Often a delimiter stands inside a text without quotation marks.</numerusform>
            <numerusform>%1 rows have more fields than the header; the surplus was not read. Often a delimiter stands inside a text without quotation marks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 empty line(s) were passed over.</source>
        <translation>
            <numerusform>%1 empty line was passed over.</numerusform>
            <numerusform>%1 empty lines were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have no customer id.</source>
        <translation>
            <numerusform>%1 row has no customer id.</numerusform>
            <numerusform>%1 rows have no customer id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) have nothing in the column “%2”.</source>
        <translation>
            <numerusform>%1 row has nothing in the column “%2”.</numerusform>
            <numerusform>%1 rows have nothing in the column “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” hold text that cannot be read.</source>
        <translation>
            <numerusform>%1 cell of the column “%2” holds text that cannot be read.</numerusform>
            <numerusform>%1 cells of the column “%2” hold text that cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” hold a number that is infinite or too large.</source>
        <translation>
            <numerusform>%1 cell of the column “%2” holds a number that is infinite or too large.</numerusform>
            <numerusform>%1 cells of the column “%2” hold a number that is infinite or too large.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” hold a date that is not in the calendar.</source>
        <translation>
            <numerusform>%1 cell of the column “%2” holds a date that is not in the calendar.</numerusform>
            <numerusform>%1 cells of the column “%2” hold a date that is not in the calendar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) have a total of zero in the column “%2” and those added to it.</source>
        <translation>
            <numerusform>%1 customer has a total of zero in the column “%2” and those added to it.</numerusform>
            <numerusform>%1 customers have a total of zero in the column “%2” and those added to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) have nothing in the column “%2”, but something in those added to it; nothing counts as zero.</source>
        <translation>
            <numerusform>%1 customer has nothing in the column “%2”, but something in those added to it; nothing counts as zero.</numerusform>
            <numerusform>%1 customers have nothing in the column “%2”, but something in those added to it; nothing counts as zero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” are negative.</source>
        <translation>
            <numerusform>%1 cell of the column “%2” is negative.</numerusform>
            <numerusform>%1 cells of the column “%2” are negative.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” are not whole numbers of orders; they were rounded.</source>
        <translation>
            <numerusform>%1 cell of the column “%2” is not a whole number of orders; it was rounded.</numerusform>
            <numerusform>%1 cells of the column “%2” are not whole numbers of orders; they were rounded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) have a last order before the first one.</source>
        <translation>
            <numerusform>%1 customer has a last order before the first one.</numerusform>
            <numerusform>%1 customers have a last order before the first one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) repeat the id of a row above.</source>
        <translation>
            <numerusform>%1 row repeats the id of a row above.</numerusform>
            <numerusform>%1 rows repeat the id of a row above.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) contradict themselves: x must be whole, t_x must lie between 0 and T, and must be 0 where x is 0.</source>
        <translation>
            <numerusform>%1 row contradicts itself: x must be whole, t_x must lie between 0 and T, and must be 0 where x is 0.</numerusform>
            <numerusform>%1 rows contradict themselves: x must be whole, t_x must lie between 0 and T, and must be 0 where x is 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) lie after the analysis date.</source>
        <translation>
            <numerusform>%1 row lies after the analysis date.</numerusform>
            <numerusform>%1 rows lie after the analysis date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The limits leave %1 customer(s) without a single order. Raise the upper limit of the orders.</source>
        <translation>
            <numerusform>The limits leave %1 customer without a single order. Raise the upper limit of the orders.</numerusform>
            <numerusform>The limits leave %1 customers without a single order. Raise the upper limit of the orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) bought, but for nothing; they stay in the transaction model and are left out of the spend model.</source>
        <translation>
            <numerusform>%1 customer bought, but for nothing, and stays in the transaction model but is left out of the spend model.</numerusform>
            <numerusform>%1 customers bought, but for nothing; they stay in the transaction model and are left out of the spend model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fit rests on %1 customer(s) only; its parameters are rough.</source>
        <translation>
            <numerusform>The fit rests on %1 customer only; its parameters are rough.</numerusform>
            <numerusform>The fit rests on %1 customers only; its parameters are rough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) without purchases of their own have no expected value, since the average over all customers does not exist. Their CLTV and segment stay empty.</source>
        <translation>
            <numerusform>%1 customer without purchases has no expected value, since the average over all customers does not exist. This CLTV and segment stay empty.</numerusform>
            <numerusform>%1 customers without purchases of their own have no expected value, since the average over all customers does not exist. Their CLTV and segment stay empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The limits (%3 and %4) cap %1 outlier(s) of the column “%2”; its sum goes from %5 to %6.</source>
        <translation>
            <numerusform>The limits (%3 and %4) cap %1 outlier of the column “%2”; its sum goes from %5 to %6.</numerusform>
            <numerusform>The limits (%3 and %4) cap %1 outliers of the column “%2”; its sum goes from %5 to %6.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So many customers have the same recency that nobody has the recency score(s) %1.</source>
        <translation>
            <numerusform>So many customers have the same recency that nobody has the recency score %1.</numerusform>
            <numerusform>So many customers have the same recency that nobody has the recency scores %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So many customers have the same number of orders that nobody has the frequency score(s) %1.</source>
        <translation>
            <numerusform>So many customers have the same number of orders that nobody has the frequency score %1.</numerusform>
            <numerusform>So many customers have the same number of orders that nobody has the frequency scores %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>So many customers have the same value that nobody has the monetary score(s) %1.</source>
        <translation>
            <numerusform>So many customers have the same value that nobody has the monetary score %1.</numerusform>
            <numerusform>So many customers have the same value that nobody has the monetary scores %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) above the header were passed over.</source>
        <translation>
            <numerusform>%1 line above the header was passed over.</numerusform>
            <numerusform>%1 lines above the header were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 piece(s) of text do not belong to the encoding of the file and were replaced. Choose another encoding if letters look wrong.</source>
        <translation>
            <numerusform>%1 piece of text does not belong to the encoding of the file and was replaced. Choose another encoding if letters look wrong.</numerusform>
            <numerusform>%1 pieces of text do not belong to the encoding of the file and were replaced. Choose another encoding if letters look wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) of the column “%2” are serial numbers of a spreadsheet and were read as dates.</source>
        <translation>
            <numerusform>%1 cell of the column “%2” is a serial number of a spreadsheet and was read as a date.</numerusform>
            <numerusform>%1 cells of the column “%2” are serial numbers of a spreadsheet and were read as dates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) have an amount of zero in the column “%2”.</source>
        <translation>
            <numerusform>%1 line has an amount of zero in the column “%2”.</numerusform>
            <numerusform>%1 lines have an amount of zero in the column “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) bring something back, worth %2 in all.</source>
        <translation>
            <numerusform>%1 line brings something back, worth %2.</numerusform>
            <numerusform>%1 lines bring something back, worth %2 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) belong to cancelled orders: their numbers in the column “%2” begin with C.</source>
        <translation>
            <numerusform>%1 line belongs to a cancelled order: its number in the column “%2” begins with C.</numerusform>
            <numerusform>%1 lines belong to cancelled orders: their numbers in the column “%2” begin with C.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 line(s) bring more back than their customers bought before; %2 of it is set against nothing.</source>
        <translation>
            <numerusform>%1 line brings more back than its customer bought before; %2 of it is set against nothing.</numerusform>
            <numerusform>%1 lines bring more back than their customers bought before; %2 of it is set against nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) have lines, but no purchase is left of them.</source>
        <translation>
            <numerusform>%1 customer has lines, but no purchase is left of them.</numerusform>
            <numerusform>%1 customers have lines, but no purchase is left of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>The CLTV adds up the expected purchases of each month times the expected average value, discounted by %1 a month over %n month(s).</source>
        <translation>
            <numerusform>The CLTV adds up the expected purchases of each month times the expected average value, discounted by %1 a month over %n month.</numerusform>
            <numerusform>The CLTV adds up the expected purchases of each month times the expected average value, discounted by %1 a month over %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n customer(s) with the highest CLTV hold %1 of the total.</source>
        <translation>
            <numerusform>The customer with the highest CLTV holds %1 of the total.</numerusform>
            <numerusform>The %n customers with the highest CLTV hold %1 of the total.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected value, %n month(s)</source>
        <translation>
            <numerusform>Expected value, %n month</numerusform>
            <numerusform>Expected value, %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total CLTV over %n month(s)</source>
        <translation>
            <numerusform>Total CLTV over %n month</numerusform>
            <numerusform>Total CLTV over %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CLTV of a customer over %n month(s)</source>
        <translation>
            <numerusform>CLTV of a customer over %n month</numerusform>
            <numerusform>CLTV of a customer over %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %2 customer(s) that could be analysed, with orders from %3 to %4; they are seen from %5.</source>
        <translation>
            <numerusform>%1 holds %2 customer that could be analysed, with orders from %3 to %4, seen from %5.</numerusform>
            <numerusform>%1 holds %2 customers that could be analysed, with orders from %3 to %4; they are seen from %5.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %2 customer(s) that could be analysed.</source>
        <translation>
            <numerusform>%1 holds %2 customer that could be analysed.</numerusform>
            <numerusform>%1 holds %2 customers that could be analysed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over the next %n month(s) they are expected to bring %1 in revenue (not profit), discounted by %2 a month.</source>
        <translation>
            <numerusform>Over the next month they are expected to bring %1 in revenue (not profit), discounted by %2 a month.</numerusform>
            <numerusform>Over the next %n months they are expected to bring %1 in revenue (not profit), discounted by %2 a month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over the next %n month(s) they are expected to bring %1, which is revenue times a margin of %3, discounted by %2 a month.</source>
        <translation>
            <numerusform>Over the next month they are expected to bring %1, which is revenue times a margin of %3, discounted by %2 a month.</numerusform>
            <numerusform>Over the next %n months they are expected to bring %1, which is revenue times a margin of %3, discounted by %2 a month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of the CLTV are %1 days (30 each).</source>
        <translation>
            <numerusform>One month of the CLTV is %1 days.</numerusform>
            <numerusform>%n months of the CLTV are %1 days (30 each).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of the CLTV are %1 weeks (4.345 each).</source>
        <translation>
            <numerusform>One month of the CLTV is %1 weeks.</numerusform>
            <numerusform>%n months of the CLTV are %1 weeks (4.345 each).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) beyond the last bar are not drawn.</source>
        <translation>
            <numerusform>%1 customer beyond the last bar is not drawn.</numerusform>
            <numerusform>%1 customers beyond the last bar are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customers are ordered by CLTV and divided into %n group(s) of about equal size: A holds the most valuable ones.</source>
        <translation>
            <numerusform>Customers are ordered by CLTV and divided into %n group.</numerusform>
            <numerusform>Customers are ordered by CLTV and divided into %n groups of about equal size: A holds the most valuable ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; CLTV over %n month(s)</source>
        <comment>name of a file</comment>
        <translation>
            <numerusform>%1; CLTV over %n month</numerusform>
            <numerusform>%1; CLTV over %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) of the file were left out or merged in cleaning.</source>
        <translation>
            <numerusform>%1 row of the file was left out or merged in cleaning.</numerusform>
            <numerusform>%1 rows of the file were left out or merged in cleaning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n replicate(s) the fitted model made up as many customers, of the same ages; the columns from and to hold the middle %1 of what it showed.</source>
        <translation>
            <numerusform>In one replicate the fitted model made up as many customers, of the same ages; the columns from and to hold the middle %1 of what it showed.</numerusform>
            <numerusform>In %n replicates the fitted model made up as many customers, of the same ages; the columns from and to hold the middle %1 of what it showed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetLists</name>
    <message numerus="yes">
        <source>%1 of them have not given permission to be contacted.</source>
        <translation>
            <numerusform>%1 of them has not given permission to be contacted.</numerusform>
            <numerusform>%1 of them have not given permission to be contacted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 more have not given permission to be contacted and are left out.</source>
        <translation>
            <numerusform>%1 more has not given permission to be contacted and is left out.</numerusform>
            <numerusform>%1 more have not given permission to be contacted and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %1 of those the column says something that is neither yes nor no; that is not taken for a yes.</source>
        <translation>
            <numerusform>For %1 of those the column says something that is neither yes nor no; that is not taken for a yes.</numerusform>
            <numerusform>For %1 of those the column says something that is neither yes nor no; that is not taken for a yes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustWords</name>
    <message numerus="yes">
        <source>%n refit(s) did not converge and were left out.</source>
        <translation>
            <numerusform>One refit did not converge and was left out.</numerusform>
            <numerusform>%n refits did not converge and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CleanPage</name>
    <message numerus="yes">
        <source>The first %n of these row(s)</source>
        <translation>
            <numerusform>The first of these rows</numerusform>
            <numerusform>The first %n of these rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are in %2.</source>
        <translation>
            <numerusform>%1 row is in %2.</numerusform>
            <numerusform>%1 rows are in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are left out</source>
        <translation>
            <numerusform>%1 row is left out</numerusform>
            <numerusform>%1 rows are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) in the file. Choose one to see its first rows; the rules at the right say what happens to such rows.</source>
        <translation>
            <numerusform>%n finding in the file. Choose it to see its first rows; the rules at the right say what happens to such rows.</numerusform>
            <numerusform>%n findings in the file. Choose one to see its first rows; the rules at the right say what happens to such rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CltvPage</name>
    <message numerus="yes">
        <source>%1 customers are worth %2 over the next %n month(s).</source>
        <translation>
            <numerusform>%1 customers are worth %2 over the next %n month.</numerusform>
            <numerusform>%1 customers are worth %2 over the next %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How many customers are worth how much over the next %n month(s)</source>
        <translation>
            <numerusform>How many customers are worth how much over the next %n month</numerusform>
            <numerusform>How many customers are worth how much over the next %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>CLTV of a customer over %n month(s)</source>
        <translation>
            <numerusform>CLTV of a customer over %n month</numerusform>
            <numerusform>CLTV of a customer over %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) beyond the last bar are not drawn.</source>
        <translation>
            <numerusform>%1 customer beyond the last bar is not drawn.</numerusform>
            <numerusform>%1 customers beyond the last bar are not drawn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of the CLTV are %1 days (30 each).</source>
        <translation>
            <numerusform>%n month of the CLTV is %1 days.</numerusform>
            <numerusform>%n months of the CLTV are %1 days (30 each).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of the CLTV are %1 weeks (4.345 each).</source>
        <translation>
            <numerusform>%n month of the CLTV is %1 weeks.</numerusform>
            <numerusform>%n months of the CLTV are %1 weeks (4.345 each).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 customer(s) worth less than the first bar are not drawn.</source>
        <translation>
            <numerusform>%1 customer worth less than the first bar is not drawn.</numerusform>
            <numerusform>%1 customers worth less than the first bar are not drawn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CustomerCardView</name>
    <message numerus="yes">
        <source>Expected revenue over %n month(s), discounted to today.</source>
        <translation>
            <numerusform>Expected revenue over %n month, discounted to today.</numerusform>
            <numerusform>Expected revenue over %n months, discounted to today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::CustomersPage</name>
    <message numerus="yes">
        <source>Copied %n customer(s).</source>
        <translation>
            <numerusform>Copied %n customer.</numerusform>
            <numerusform>Copied %n customers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::DataPage</name>
    <message numerus="yes">
        <source>%1 row(s) copied</source>
        <translation>
            <numerusform>%1 row copied</numerusform>
            <numerusform>%1 rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) of the whole analysis. Press Enter on one to see its row.</source>
        <translation>
            <numerusform>%n finding of the whole analysis. Press Enter on it to see its row.</numerusform>
            <numerusform>%n findings of the whole analysis. Press Enter on one to see its row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::FitPanel</name>
    <message numerus="yes">
        <source>Purchases (%1): log-likelihood %2 over %3 customers, penalty %4, %n step(s). %5</source>
        <translation>
            <numerusform>Purchases (%1): log-likelihood %2 over %3 customers, penalty %4, %n step. %5</numerusform>
            <numerusform>Purchases (%1): log-likelihood %2 over %3 customers, penalty %4, %n steps. %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Value of a purchase (Gamma-Gamma): log-likelihood %1 over %2 customers, penalty %3, %n step(s). %4</source>
        <translation>
            <numerusform>Value of a purchase (Gamma-Gamma): log-likelihood %1 over %2 customers, penalty %3, %n step. %4</numerusform>
            <numerusform>Value of a purchase (Gamma-Gamma): log-likelihood %1 over %2 customers, penalty %3, %n steps. %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::FrequentChart</name>
    <message numerus="yes">
        <source>%1: %2 row(s), %3 of all</source>
        <translation>
            <numerusform>%1: %2 row, %3 of all</numerusform>
            <numerusform>%1: %2 rows, %3 of all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::HeatMapChart</name>
    <message numerus="yes">
        <source>%1 customer(s) of the file are here</source>
        <translation>
            <numerusform>%1 customer of the file is here</numerusform>
            <numerusform>%1 customers of the file are here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::HistogramChart</name>
    <message numerus="yes">
        <source>%1 to %2: %3 customer(s)</source>
        <translation>
            <numerusform>%1 to %2: %3 customer</numerusform>
            <numerusform>%1 to %2: %3 customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ListsPage</name>
    <message numerus="yes">
        <source>%n list(s) added.</source>
        <translation>
            <numerusform>%n list added.</numerusform>
            <numerusform>%n lists added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::MigrationPage</name>
    <message numerus="yes">
        <source>%1 customer(s), the largest change of CLTV first</source>
        <translation>
            <numerusform>%1 customer</numerusform>
            <numerusform>%1 customers, the largest change of CLTV first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ModelCharts</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ModelPage</name>
    <message numerus="yes">
        <source>What to beware of: %n point(s)</source>
        <translation>
            <numerusform>What to beware of: %n point</numerusform>
            <numerusform>What to beware of: %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::OutcomePanel</name>
    <message numerus="yes">
        <source>CLTV of all customers over %n month(s): %1</source>
        <translation>
            <numerusform>CLTV of all customers over %n month: %1</numerusform>
            <numerusform>CLTV of all customers over %n months: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::OutlierChart</name>
    <message numerus="yes">
        <source>Zero or negative: %1 customer(s)</source>
        <translation>
            <numerusform>Zero or negative: %1 customer</numerusform>
            <numerusform>Zero or negative: %1 customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %3 customer(s)</source>
        <translation>
            <numerusform>%1 to %2: %3 customer</numerusform>
            <numerusform>%1 to %2: %3 customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::ProfileChart</name>
    <message numerus="yes">
        <source>%1: %2 row(s)</source>
        <translation>
            <numerusform>%1: %2 row</numerusform>
            <numerusform>%1: %2 rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %3 row(s)</source>
        <translation>
            <numerusform>%1 to %2: %3 row</numerusform>
            <numerusform>%1 to %2: %3 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RecipeFitDialog</name>
    <message numerus="yes">
        <source>%n thing(s) that the recipe says cannot be so in “%1”. Everything else of it is applied.</source>
        <translation>
            <numerusform>%n thing that the recipe says cannot be so in “%1”. Everything else of it is applied.</numerusform>
            <numerusform>%n things that the recipe says cannot be so in “%1”. Everything else of it is applied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmCellPanel</name>
    <message numerus="yes">
        <source>%1 customer(s)</source>
        <translation>
            <numerusform>%1 customer</numerusform>
            <numerusform>%1 customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmCrossModel</name>
    <message numerus="yes">
        <source>%1 customer(s), %2 of the RFM segment; CLTV %3</source>
        <translation>
            <numerusform>%1 customer, %2 of the RFM segment; CLTV %3</numerusform>
            <numerusform>%1 customers, %2 of the RFM segment; CLTV %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::RfmPage</name>
    <message numerus="yes">
        <source>Recency %1, frequency %2: %3, %4 customer(s)</source>
        <translation>
            <numerusform>Recency %1, frequency %2: %3, %4 customer</numerusform>
            <numerusform>Recency %1, frequency %2: %3, %4 customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::SegmentsPage</name>
    <message numerus="yes">
        <source>Total CLTV over %n month(s)</source>
        <translation>
            <numerusform>Total CLTV over %n month</numerusform>
            <numerusform>Total CLTV over %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Customers are ordered by CLTV and divided into %n group(s) of about equal size: A holds the most valuable ones. A click on a bar, a box or the name of a segment shows its customers.</source>
        <translation>
            <numerusform>Customers are ordered by CLTV and make %n group.</numerusform>
            <numerusform>Customers are ordered by CLTV and divided into %n groups of about equal size: A holds the most valuable ones. A click on a bar, a box or the name of a segment shows its customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean CLTV over %n month(s)</source>
        <translation>
            <numerusform>Mean CLTV over %n month</numerusform>
            <numerusform>Mean CLTV over %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kiymet::ui::StepList</name>
    <message numerus="yes">
        <source>%n finding(s) to look at</source>
        <translation>
            <numerusform>%n finding to look at</numerusform>
            <numerusform>%n findings to look at</numerusform>
        </translation>
    </message>
</context>
</TS>
