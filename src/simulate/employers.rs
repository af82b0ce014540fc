//! Who employs foreigners in the simulated office, for what and as whom. None of the employers exists.

use chrono::NaiveDate;

use super::chance::Chance;
use super::names::{NATIONS, Nation};
use super::person;
use crate::office::permit::{Category, EmployerInput};

/// Streams of chance of the employers: a case never comes so far.
const STREAM: u64 = 1 << 40;

/// Whom an employer asks for: each category with its weight and what its people work as.
type Mix = &'static [(usize, (Category, &'static [&'static str]))];

const INVESTOR: Mix = &[
    (1, (Category::TransferHead, &["руководитель филиала", "заместитель руководителя"])),
    (3, (Category::TransferManager, &["менеджер проекта", "начальник отдела снабжения"])),
    (13, (Category::TransferSpecialist, &["инженер по наладке", "инженер-электрик", "инженер-строитель", "геодезист"])),
    (1, (Category::First, &["заместитель директора"])),
    (3, (Category::Second, &["начальник смены", "главный технолог"])),
    (6, (Category::Third, &["инженер-конструктор", "инженер-технолог", "переводчик"])),
];
const BUILDER: Mix = &[
    (1, (Category::First, &["заместитель директора"])),
    (3, (Category::Second, &["начальник участка", "начальник смены"])),
    (7, (Category::Third, &["инженер-конструктор", "инженер-геодезист", "переводчик"])),
    (9, (Category::Fourth, &["сварщик", "машинист буровой установки", "электромонтажник", "водитель"])),
];
const FARM: Mix = &[
    (1, (Category::First, &["директор"])),
    (2, (Category::Third, &["агроном", "инженер по орошению"])),
    (2, (Category::Fourth, &["механизатор"])),
    (11, (Category::Seasonal, &["овощевод", "садовод"])),
];
const WORKS: Mix = &[
    (1, (Category::First, &["директор", "заместитель директора"])),
    (2, (Category::Second, &["главный технолог", "начальник смены"])),
    (5, (Category::Third, &["инженер-технолог", "инженер по качеству"])),
];
const SCHOOL: Mix =
    &[(1, (Category::First, &["директор школы"])), (5, (Category::Third, &["преподаватель английского языка"]))];
const CLINIC: Mix = &[
    (1, (Category::Second, &["заведующий отделением"])),
    (4, (Category::Third, &["врач-хирург", "врач-офтальмолог"])),
];
const OFFICE: Mix = &[
    (1, (Category::First, &["директор"])),
    (2, (Category::Second, &["начальник отдела"])),
    (4, (Category::Third, &["программист", "менеджер проекта"])),
];
const KITCHEN: Mix = &[(1, (Category::Second, &["шеф-повар"])), (2, (Category::Fourth, &["повар", "кондитер"]))];

/// One who employs.
#[derive(Debug)]
pub struct Employs {
    /// How often, against the others.
    pub weight: usize,
    /// Name, with its legal form.
    pub name: &'static str,
    /// Kind of activity.
    pub activity: &'static str,
    /// Where its people come from; empty where from everywhere.
    pub from: &'static str,
    /// Whom it asks for.
    pub mix: Mix,
}

const fn employs(weight: usize, name: &'static str, activity: &'static str, from: &'static str, mix: Mix) -> Employs {
    Employs { weight, name, activity, from, mix }
}

/// The employers; the first two have many.
pub const EMPLOYERS: [Employs; 24] = [
    employs(60, "ТОО «Желтау Ұшқын Энерго»", "строительство ветровых электростанций", "Китай", INVESTOR),
    employs(34, "ТОО «Қызылүңгір Құрылыс»", "строительство дорог и мостов", "Китай", BUILDER),
    employs(9, "Филиал «Карадере Тюнел Япы»", "проходка тоннелей", "Турция", INVESTOR),
    employs(8, "«Сарқылдақ Агро» ЖШС", "жеміс-көкөніс өсіру", "Узбекистан", FARM),
    employs(7, "ТОО «Ойжайлау Жеміс»", "садоводство", "Узбекистан", FARM),
    employs(6, "ТОО «Шалқытас Монтаж»", "монтаж оборудования", "Турция", BUILDER),
    employs(6, "ТОО «Үшқайнар Гидро»", "строительство малых ГЭС", "Китай", BUILDER),
    employs(5, "Представительство «Ханбёль Солар»", "солнечная энергетика", "Республика Корея", INVESTOR),
    employs(5, "ТОО «Бөрітау Карьер»", "добыча щебня", "", BUILDER),
    employs(5, "«Көкжартас Сүт» ЖШС", "сүт өңдеу", "Германия", WORKS),
    employs(4, "ТОО «Матайлық Жол Сервис»", "ремонт подвижного состава", "", WORKS),
    employs(4, "ТОО «Текелик Түсті Құю»", "литьё цветных металлов", "Китай", INVESTOR),
    employs(4, "ТОО «Алмалысай Тепличный»", "овощи закрытого грунта", "Турция", FARM),
    employs(3, "Частная школа «Самғау Бастау»", "образование", "Великобритания", SCHOOL),
    employs(3, "ТОО «Шипакөл Мед»", "медицинские услуги", "Индия", CLINIC),
    employs(3, "«Балқия Балық» ЖШС", "балық өсіру", "", WORKS),
    employs(3, "ТОО «Жаркөл Логистик»", "складские услуги", "Китай", OFFICE),
    employs(3, "ТОО «Майтөбе Ет Комбинаты»", "переработка мяса", "", WORKS),
    employs(2, "ТОО «Кербұлақ Ұн»", "мукомольное производство", "Турция", WORKS),
    employs(2, "Гостиница «Алтынқапшағай»", "гостиничные услуги", "Италия", KITCHEN),
    employs(2, "ТОО «Сулысай Бұрғылау»", "бурение скважин", "", BUILDER),
    employs(2, "ТОО «Нұрлыжар Софт»", "разработка программ", "Индия", OFFICE),
    employs(1, "«Тасқала Кірпіш» ЖШС", "кірпіш өндіру", "Китай", BUILDER),
    employs(1, "ИП Әлдибекова Р. Қ.", "общественное питание", "Турция", KITCHEN),
];

impl Employs {
    /// The country of one of its people. The countries of the union need no permit, and who has no citizenship is asked
    /// for by nobody.
    pub fn nation(&self, chance: &mut Chance) -> &'static Nation {
        let home = NATIONS.iter().find(|nation| nation.citizenship == self.from);
        let abroad = NATIONS.iter().filter(|nation| !nation.union && nation.citizenship != "без гражданства");
        let any: Vec<_> = abroad.map(|nation| (nation.weight, nation)).collect();
        let other = chance.weighted(&any);
        home.filter(|_| !chance.percent(15)).unwrap_or(other)
    }
}

/// The first so many employers as the register has them: a number of its own for each under a seed.
pub fn register(seed: u64, count: usize) -> Vec<EmployerInput> {
    let input = |(at, employs): (usize, &Employs)| {
        let mut chance = Chance::new(seed, STREAM + at as u64);
        let born = NaiveDate::from_ymd_opt(1979, 4, 17).unwrap_or_default();
        // A person who trades has the number of a person.
        let person = employs.name.starts_with("ИП ");
        let bin = if person { person::iin(born, true, &mut chance) } else { person::bin(&mut chance) };
        EmployerInput { bin, name: employs.name.to_owned(), activity: employs.activity.to_owned() }
    };
    EMPLOYERS.iter().enumerate().take(count).map(input).collect()
}
