# The reply to an inquiry about permits (Orders 274 and 279 of 30.06.2023). Letters leave in Kazakh or Russian.

reply-title = Reply to an inquiry
reply-inquiry = No. { $number } of { $day }
reply-opening = { $body } (the Department) has considered your inquiry { $inquiry } and within its competence says the following.
reply-service = The Department renders the state service "Issue or extension of permits to employers to employ foreign labour".
reply-quota = The quota for foreign labour is formed by the ministry under the Rules for setting the quota for foreign labour in the Republic of Kazakhstan and allotting it between regions, cities of republican significance and the capital, approved by Order 274 of the Deputy Prime Minister – Minister of Labour and Social Protection of the Population of the Republic of Kazakhstan of 30 June 2023.
reply-rules = Permits to employ foreign labour are issued within the quota under the Rules and conditions for issuing or extending permits to employers to employ foreign labour and for intra-corporate transfers, approved by Order 279 of the Deputy Prime Minister – Minister of Labour and Social Protection of the Population of the Republic of Kazakhstan of 30 June 2023 (the Rules). Intra-corporate transfers are outside the quota.
reply-issued = In { $year } the employer { $employer }: { $said } { $terms } for positions ({ $count }): { $positions }.
reply-issued-termless = In { $year } the employer { $employer }: { $said } for positions ({ $count }): { $positions }.
reply-issued-none = In { $year } the employer { $employer }: { $said }.
reply-categories = By paragraph 5 of the Rules permits are issued for these categories of workers:
reply-category-1 = 1) category I – heads and their deputies;
reply-category-2 = 2) category II – heads of units who meet the qualification requirements of professional standards, of the qualification directory of posts of heads, specialists and other employees, and of the standard qualification characteristics of such posts;
reply-category-3 = 3) category III – specialists who meet the same requirements;
reply-category-4 = 4) category IV – skilled workers who meet the qualification requirements of professional standards, of the Unified tariff and qualification directory of works and professions of workers, and of the tariff and qualification characteristics of professions of workers;
reply-category-5 = 5) seasonal foreign workers – immigrants employed for at most one year for seasonal work, which for climatic or other natural reasons is done in a certain season, by the list of professions approved by the authorised body for migration;
reply-category-6 = 6) intra-corporate transfer – a temporary transfer, for the term of the employment contract but at most three years with a right to one more, of a foreigner or stateless person working as head, manager or specialist of a legal entity founded in a member country of the World Trade Organization and acting outside the Republic of Kazakhstan, to its branches, subsidiaries and representations founded in the Republic of Kazakhstan (outside the quota).
reply-of-category = The position "{ $position }" belongs to { $to }; of { $by } in { $year } the employer { $employer }: { $said }.
reply-of-category-plain = Of { $by } in { $year } the employer { $employer }: { $said }.
reply-stock = As at { $day } the employer { $employer }: { $said }, of them:
reply-stock-none = As at { $day } the employer { $employer }: { $said }.
reply-stock-line = – { $category } – { $permits }
reply-stock-total = In all { $sum }. There are no valid permits of other categories.
reply-control = The Department has no functions of control and supervision.
reply-appeal = If you disagree with this reply you may complain to the higher body in the administrative (pre-trial) way under article 91 of the Administrative Procedural Code of the Republic of Kazakhstan of 29 June 2020 No. 350-VI. The court may be turned to after that, unless a law says otherwise.
reply-executor = Written by { $name }, tel. { $phone }
reply-executor-plain = Written by { $name }
reply-note-kk = The Kazakh text of the reply, that of the definitions of paragraph 5 of the Rules included, is our translation and not reviewed by a lawyer.

reply-permits =
    { $n ->
        [one] { $n } permit
       *[other] { $n } permits
    }
reply-issued-said =
    { $n ->
        [0] no permits were issued
       *[other] issued: { $permits }
    }
reply-valid-said =
    { $n ->
        [0] there are no valid permits
       *[other] valid in all: { $permits } issued for { $citizens }
    }
reply-valid-group-said =
    { $n ->
        [0] there are no valid permits
       *[other] valid: { $permits }
    }
reply-citizens =
    { $n ->
        [one] a citizen of { $country }
       *[other] citizens of { $country }
    }
reply-citizens-as = foreign citizens (citizenship: { $country })
reply-citizens-counted = { $citizens } – { $n }
reply-terms = for { $terms }
reply-terms-counted = (terms: { $terms })
reply-terms-irregular = for the terms named in them
reply-term-counted = { $term } – { $n }
reply-term =
    { $n ->
        [0] another term
        [12] one year
        [24] two years
        [36] three years
        [one] { $n } month
       *[other] { $n } months
    }

reply-category-name-first = category I
reply-category-name-second = category II
reply-category-name-third = category III
reply-category-name-fourth = category IV
reply-category-name-seasonal = seasonal workers
reply-category-name-transfer_head = intra-corporate transfer, heads
reply-category-name-transfer_manager = intra-corporate transfer, managers
reply-category-name-transfer_specialist = intra-corporate transfer, specialists

reply-category-to-first = category I
reply-category-to-second = category II
reply-category-to-third = category III
reply-category-to-fourth = category IV
reply-category-to-seasonal = seasonal workers
reply-category-to-transfer_head = intra-corporate transfer, heads
reply-category-to-transfer_manager = intra-corporate transfer, managers
reply-category-to-transfer_specialist = intra-corporate transfer, specialists

reply-category-by-first = category I
reply-category-by-second = category II
reply-category-by-third = category III
reply-category-by-fourth = category IV
reply-category-by-seasonal = seasonal workers
reply-category-by-transfer_head = intra-corporate transfer, heads
reply-category-by-transfer_manager = intra-corporate transfer, managers
reply-category-by-transfer_specialist = intra-corporate transfer, specialists

reply-country-CHN = China
reply-country-TUR = Turkey
reply-country-UZB = Uzbekistan
reply-country-KGZ = Kyrgyzstan
reply-country-TJK = Tajikistan
reply-country-TKM = Turkmenistan
reply-country-RUS = Russia
reply-country-BLR = Belarus
reply-country-UKR = Ukraine
reply-country-MDA = Moldova
reply-country-AZE = Azerbaijan
reply-country-ARM = Armenia
reply-country-GEO = Georgia
reply-country-MNG = Mongolia
reply-country-IND = India
reply-country-PAK = Pakistan
reply-country-BGD = Bangladesh
reply-country-NPL = Nepal
reply-country-LKA = Sri Lanka
reply-country-AFG = Afghanistan
reply-country-IRN = Iran
reply-country-IRQ = Iraq
reply-country-SYR = Syria
reply-country-JOR = Jordan
reply-country-LBN = Lebanon
reply-country-ISR = Israel
reply-country-ARE = United Arab Emirates
reply-country-SAU = Saudi Arabia
reply-country-EGY = Egypt
reply-country-KOR = the Republic of Korea
reply-country-PRK = North Korea
reply-country-JPN = Japan
reply-country-VNM = Vietnam
reply-country-THA = Thailand
reply-country-MMR = Myanmar
reply-country-PHL = the Philippines
reply-country-IDN = Indonesia
reply-country-MYS = Malaysia
reply-country-SGP = Singapore
reply-country-DEU = Germany
reply-country-ITA = Italy
reply-country-FRA = France
reply-country-ESP = Spain
reply-country-PRT = Portugal
reply-country-NLD = Netherlands
reply-country-BEL = Belgium
reply-country-AUT = Austria
reply-country-CHE = Switzerland
reply-country-GBR = Great Britain
reply-country-IRL = Ireland
reply-country-SWE = Sweden
reply-country-FIN = Finland
reply-country-NOR = Norway
reply-country-DNK = Denmark
reply-country-POL = Poland
reply-country-CZE = Czechia
reply-country-SVK = Slovakia
reply-country-HUN = Hungary
reply-country-ROU = Romania
reply-country-BGR = Bulgaria
reply-country-GRC = Greece
reply-country-SRB = Serbia
reply-country-HRV = Croatia
reply-country-BIH = Bosnia and Herzegovina
reply-country-LTU = Lithuania
reply-country-LVA = Latvia
reply-country-EST = Estonia
reply-country-CAN = Canada
reply-country-USA = the USA
reply-country-MEX = Mexico
reply-country-BRA = Brazil
reply-country-AUS = Australia
reply-country-NZL = New Zealand
reply-country-ZAF = South Africa
reply-country-NGA = Nigeria

reply-flaw-flow-beside-day = paragraph { $at }: the field "{ $field }" counts permits issued in the year, the sentence speaks of a day
reply-flaw-stock-beside-year = paragraph { $at }: the field "{ $field }" counts permits valid on the day, the sentence speaks of permits issued in the year
reply-flaw-no-number = the inquiry has no number: the reply has none to refer to
reply-flaw-no-day = the inquiry has no date: the reply has none to refer to
reply-flaw-slip = paragraph { $at }: "{ $wrong }" should be "{ $right }"
reply-flaw-spacing = paragraph { $at }: the spaces about "{ $near }"
reply-flaw-head = a question: the position "{ $position }" is among those issued and no permit of category I is valid on the day (transferees may be heads)
reply-flaw-work = paragraph { $at }: "{ $word }" – the register counts permits, not people at work
reply-flaw-sum = the lines come to { $sum }, the total is { $total }
reply-flaw-court = paragraph { $at }: "{ $word }" – the pre-trial complaint comes first (APC art. 91)
reply-flaw-unknown = paragraph { $at }: there is no field "{ $field }"
reply-flaw-zero = paragraph { $at }: the field "{ $field }" is zero: "{ $instead }" says so in words
reply-flaw-by-hand = paragraph { $at }: "{ $number }" is typed by hand and not linked to the register
reply-flaw-no-register = paragraph { $at }: the field "{ $field }" comes from the register, and no employer is chosen
reply-flaw-all-by-hand = numbers typed by hand and not linked to the register: { $numbers }

reply-moved-issued = issued in the year: was { $was }, is { $now }
reply-moved-valid = valid on the day: was { $was }, is { $now }
reply-moved-issued-group = issued in the year, { $group }: was { $was }, is { $now }
reply-moved-valid-group = valid on the day, { $group }: was { $was }, is { $now }
reply-moved-term = for "{ $term }"

refusal-inquiry-figures = the figures of the register are others than those the reply was shown with: look at it once more
refusal-inquiry-figures-moved = the figures of the register are others than those the reply was prepared with: { $moved }; look at it once more
refusal-inquiry-field = a field in double braces is left in the reply: there is no such field or no employer is chosen
refusal-inquiry-other-words = paragraph { $at } of the reply to be signed is not the one that was prepared: only its fields change

field-reply_employer = employer
field-reply_year = issued in the year
field-reply_on = valid on the day
field-reply_position = position asked about
field-reply_phone = telephone of the executor
form-reply-employer-hint = Type part of the name or the BIN; without an employer the reply is in your own words
form-reply-questions = what is asked
form-reply-facts = register and check
form-reply-no-employer = No employer is chosen: no figures of the register are in the reply
form-reply-no-year = Enter the year: the register is not counted without it
form-reply-waits = The register is being counted
form-reply-theirs = another’s
form-reply-written = { $by } wrote “{ $text }”
form-reply-taken-out = { $by } took out “{ $text }”
form-reply-counts = Issued in the year { $issued }, valid on the day { $valid }. The figures stand in the text as fields and follow the register until it is signed
reply-question-issued = how many were issued in the year, for what positions and term
reply-question-categories = definitions of the categories (par. 5)
reply-question-of_category = whether any were issued of the category
reply-question-stock = how many are valid on the day
reply-question-control = who controls it
