desk-header = akimat · { $body } · { $day } · { $name }
desk-since = С { $at }: новых { $new }, изменено { $changed }, черновиков { $drafts }
desk-since-title = С прошлого раза
desk-pane-queue = Очередь{ $overdue -> 
       [0] {""}
      *[other] {" "}!{ $overdue }
     }
desk-pane-case = Дело
desk-pane-deadlines = Сроки{ $overdue -> 
       [0] {""}
      *[other] {" "}!{ $overdue }
     }
desk-too-small = Экран слишком мал: нужно не меньше 60×16. Увеличьте окно.
desk-history-title = История · { $what }
desk-explain-title = Почему такой срок · { $what }
desk-send-title = Направить в Комиссию · { $what }
desk-send-body = Дело направляется в Комиссию (п. 7): с этого дня идут три рабочих дня Комиссии. F2 направляет, Esc возвращает.
desk-close-title = Закрыть дело · { $what }
desk-close-body = Результат доставлен, дело закрывается. F2 закрывает, Esc возвращает.
desk-language = Язык экрана: русский
desk-draft-kept = Черновик сохранён: форма откроется на том же месте
desk-saved = Записано № { $seq }, { $time }: { $what }
desk-updated = Программа обновлена, черновик сохранён: войдите снова
desk-more-below = ниже ещё { $n }
command-needs-case = Сначала выберите дело
command-no-paper = Решения ещё нет, бумаги нет
command-short-sign = Подпис
command-short-back = Назад
paper-sign = F2 подписывает и записывает, Esc возвращает
paper-saving = Записывается…
find-title = Поиск
find-hint = Имя в любом письме, номер дела или справки, ИИН, номер документа
find-none = Ничего не найдено
find-more = Есть ещё: добавьте слово
menu-title = Команды
menu-none = Такой команды нет
welcome-title = Новое рабочее место
welcome-body = Дел здесь ещё нет. Загрузите файл с портала или введите заявление вручную.
welcome-demo = Для тренировки: «akimat demo» откроет учебное рабочее место с готовыми делами.
screens-no-terminal = Экраны открываются только в терминале ({ $why }). Запустите в терминале или посмотрите akimat --help.
import-unread = Файл «{ $name }» не читается: { $why }
import-unwritten = Файл «{ $name }» не записывается: { $why }. Заявления введены, отклонённые строки не сохранены
register-title = Реестр справок
register-empty = В реестре справок нет.
register-unmatched = Уведомления без справки: { $n }
register-reminders = Без работодателя, скоро истекают: { $n }
register-watched = Ожидается переоформление: { $n }
register-valid = Действуют: { $n }
register-lapsed = Истекли за последние 90 дней: { $n }
register-certificate = № { $number }  { $from } - { $until }  { $name }, { $profession }, { $status }, { $basis }
register-notice = { $kind }, вх. № { $no }, { $holder }, получено { $received }{ $late -> 
       [0] , в срок
      *[other] , опоздание { $late } р.д.
     }
import-title = Приём заявлений
import-reading = Читается…
import-running = Вводится…
import-choose = Выберите файл из входящих (Enter) или вставьте сюда строки из Excel.
import-empty = Папка входящих (inbox) пуста. Положите туда файл или вставьте сюда строки из Excel.
import-bytes = { $n } КБ
import-counts = Прочитано { $read }: новых { $imported }, повторов { $duplicates }, отклонено { $rejected }, с предупреждением { $warnings }
import-f2 = F2 вводит, Esc возвращает
import-new = новое
import-known = уже есть
import-known-case = уже есть: { $case }
import-rejected = отклонено: { $column } { $why }
import-row = строка { $line }: { $who }, { $what }
import-done = Готово. Enter возвращает в очередь. Отклонённые строки в файле NAME.rejected.csv рядом с исходным.
form-about = { $name } · { $profession }
form-due = { $stage }: до { $day }, { $left }
form-case-gone = Этого дела больше нет
form-draft-restored = Черновик восстановлен: продолжайте с того же места
form-documents-title = Документы · { $case }
form-documents-items = документы
form-documents-verdict = итог
form-documents-no-text = В этой редакции нет текста перечня документов ({ $paragraph })
form-documents-unanswered = Не отмечено: { $n }
form-documents-complete = Все документы есть
form-documents-missing = Нет: { $items }
form-documents-gap = Неполный комплект не основание для отказа: срок идёт, дело направляется в Комиссию до конца 2-го рабочего дня
form-score-title = Лист оценки · { $case }
form-score-meets = соответствует
form-score-meets-hint = д: да, соответствует; н: нет (основание 1)
form-score-reasons = обоснование
form-score-standard = стандарт
form-score-requisites = его реквизиты
form-score-higher = высшее
form-score-degree = учёная степень
form-score-english = серт. английского
form-score-points = баллы
form-score-unreliable = недостоверно
form-score-unreliable-hint = Что установлено и чем (основание 3); сомнения мало
