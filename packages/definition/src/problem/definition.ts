// What can be wrong with a definition, in words. Authors read these; 422 because the JSON was read but cannot stand.
import type { Wording, Words } from './words.ts'

const say = (zh: [says: string, way: string], en: [says: string, way: string]): Wording => ({
  status: 422,
  zh: { says: zh[0], try: zh[1] },
  en: { says: en[0], try: en[1] },
})

export const definitionWords: Words = {
  // What is handed in at all.
  'definition/not-json': say(
    ['这里的值不是 JSON。', '只用对象、数组、文字、数字、true、false 和 null。'],
    ['This value is not JSON.', 'Use objects, lists, text, numbers, true, false and null only.'],
  ),
  'definition/too-large': say(
    ['定义过大，上限为 {most} KB。', '请拆分事项，或把长文字移到文书模板之外。'],
    ['The definition is larger than {most} KB.', 'Split the item, or shorten its texts.'],
  ),
  'definition/too-deep': say(
    ['嵌套过深，上限为 {most} 层。', '请减少层级。'],
    ['This is nested more than {most} levels deep.', 'Use fewer levels.'],
  ),
  'definition/too-many-values': say(
    ['值的数量过多，上限为 {most} 个。', '请拆分事项。'],
    ['There are more than {most} values.', 'Split the item.'],
  ),
  'definition/reserved-key': say(
    ['不能用“{key}”作为键名。', '请换一个名字。'],
    ['"{key}" may not be the name of anything.', 'Choose another name.'],
  ),
  'definition/bad-characters': say(
    ['文字中有不能保存的字符（空字符或不完整的字符）。', '请删除该字符后重新输入。'],
    ['The text has a character that cannot be stored (NUL or half a character).', 'Delete it and type the text again.'],
  ),

  // The shape of a file.
  'definition/missing': say(['缺少“{key}”。', '请补上“{key}”。'], ['"{key}" is missing.', 'Add "{key}".']),
  'definition/unknown-key': say(
    ['这里不能写“{key}”。', '请检查拼写，或删去“{key}”；可用的键见该文件的 JSON Schema。'],
    [
      '"{key}" is not known here.',
      'Check its spelling or take it out; the JSON Schema of this file lists what there is.',
    ],
  ),
  'definition/wrong-type': say(
    ['值的类型不对，应为 {expected}。', '请改为 {expected}。'],
    ['The value has the wrong type; expected: {expected}.', 'Write one of: {expected}.'],
  ),
  'definition/not-in-list': say(
    ['值不在可选范围内。', '可用：{allowed}。'],
    ['The value is not one of those allowed.', 'Use one of: {allowed}.'],
  ),
  'definition/bad-spelling': say(
    ['写法不符合要求。', '应符合 {pattern}。'],
    ['This is not spelled as it must be.', 'It has to match {pattern}.'],
  ),
  'definition/out-of-bounds': say(
    ['超出允许的范围（{keyword} {limit}）。', '请改到范围之内。'],
    ['This is outside of what is allowed ({keyword} {limit}).', 'Bring it within the bounds.'],
  ),

  // Building.
  'definition/no-such-item': say(
    ['没有找到事项“{id}”的 service.json。', '请检查文件夹名称。'],
    ['There is no service.json of an item "{id}".', 'Check the name of the folder.'],
  ),
  'definition/base-cycle': say(
    ['base 互相引用成环：{chain}。', '请去掉其中一个 base。'],
    ['The bases lead in a circle: {chain}.', 'Take one "base" out.'],
  ),
  'definition/id-differs': say(
    ['id “{id}”与文件夹名“{folder}”不同。', '请改成一致。'],
    ['The id "{id}" differs from the folder "{folder}".', 'Make them the same.'],
  ),
  'definition/no-flow': say(
    ['没有 flow.json，base 也没有。', '请写 flow.json，或指定 base。'],
    ['There is no flow.json, nor does a base bring one.', 'Write a flow.json or name a "base".'],
  ),
  'definition/unknown-file': say(
    [
      '事项文件夹里不该有这个文件。',
      '只有 service.json、flow.json、flow.patch.json 以及 forms、documents、text、scenarios 文件夹里的 JSON。',
    ],
    [
      'This file has no place in an item.',
      'An item has service.json, flow.json or flow.patch.json, and JSON under forms, documents, text and scenarios.',
    ],
  ),
  'definition/remote-ref': say(
    ['$ref “{ref}”指向文件夹之外。', '只能引用 workflows 里的文件，用相对路径。'],
    ['The $ref "{ref}" leads out of the folder.', 'Refer to files under workflows only, by a relative path.'],
  ),
  'definition/no-such-ref': say(
    ['$ref “{ref}”指向的内容不存在。', '请检查路径和 # 之后的部分。'],
    ['There is nothing at the $ref "{ref}".', 'Check its path and what stands after the #.'],
  ),
  'definition/ref-cycle': say(
    ['$ref 互相引用成环：{chain}。', '表单不能无限嵌套，请去掉其中一个引用。'],
    ['The $refs lead in a circle: {chain}.', 'A form cannot be nested without end: take one reference out.'],
  ),
  'definition/ref-conflict': say(
    ['“{key}”与 $ref 所引内容中的同名项不同。', '请只写一处。'],
    ['"{key}" says something else than what the $ref brings.', 'Say it in one place only.'],
  ),
  'definition/material-rule': say(
    [
      '材料“{name}”的条件不能用在这个表单字段上。',
      '条件只能问同一组里的答案（here），或者本表单的答案（data.表单名），用等于、大小、包含和且或非。',
    ],
    [
      'The condition of the material "{name}" cannot be asked at this field.',
      'Ask about answers of the same group (here) or of this form (data.<form>), by equality, order, "in", "some", and, or, not.',
    ],
  ),
  'definition/form-too-large': say(
    ['表单展开引用后过大，上限为 {most} 项。', '请拆分表单。'],
    ['With its references resolved the form has more than {most} parts.', 'Split the form.'],
  ),

  // Names.
  'definition/unknown-target': say(
    ['找不到目标状态“{name}”。', '同级写名称，子状态写“.名称”，其他位置写“#case.完整.路径”。'],
    [
      'There is no state "{name}" from here.',
      'Write a sibling by its name, a child as ".name", any other as "#case.full.path".',
    ],
  ),
  'definition/unknown-rule': say(
    ['没有名为“{name}”的规则。', '请在 service.json 的 rules 中定义。'],
    ['There is no rule "{name}".', 'Define it under "rules" in service.json.'],
  ),
  'definition/unknown-effect': say(
    ['没有“{name}”这种动作。', '可用：{allowed}。'],
    ['There is no effect "{name}".', 'Use one of: {allowed}.'],
  ),
  'definition/wrong-params': say(
    ['“{name}”的参数“{key}”不对。', '应为：{expected}。'],
    ['The effect "{name}" cannot work with this "{key}".', 'Expected: {expected}.'],
  ),
  'definition/unknown-limit': say(
    ['没有名为“{name}”的时限。', '请在 service.json 的 limits 中定义。'],
    ['There is no limit "{name}".', 'Define it under "limits" in service.json.'],
  ),
  'definition/unknown-desk': say(
    ['没有名为“{name}”的岗位（desk）。', '请在 service.json 的 desks 中定义。'],
    ['There is no desk "{name}".', 'Define it under "desks" in service.json.'],
  ),
  'definition/unknown-unit': say(
    ['没有名为“{name}”的单位。', '请在 service.json 的 units 中定义。'],
    ['There is no unit "{name}".', 'Define it under "units" in service.json.'],
  ),
  'definition/unknown-post': say(
    ['本县的 directory.json 里没有“{name}”这一职务。', '请在 posts 中加入，或改用已有职务。'],
    ['The county has no post "{name}".', 'Add it under "posts" in directory.json, or name one that is there.'],
  ),
  'definition/unknown-kind': say(
    ['本县的 directory.json 里没有“{name}”这一类单位。', '请检查拼写，或在 units 中加入。'],
    ['The county has no unit of the kind "{name}".', 'Check its spelling, or add such a unit to directory.json.'],
  ),
  'definition/unknown-form': say(
    ['没有名为“{name}”的表单。', '请在 forms 文件夹中加入 {name}.json。'],
    ['There is no form "{name}".', 'Add forms/{name}.json.'],
  ),
  'definition/unknown-field': say(
    ['表单里没有“{name}”这个字段。', '请在 properties 中写明这个字段，或者改正名称。'],
    ['The form has no field "{name}".', 'Declare it under "properties", or correct the name.'],
  ),
  'definition/unknown-format': say(
    ['没有“{name}”这种格式。', '可用：{allowed}。'],
    ['There is no format "{name}".', 'Use one of: {allowed}.'],
  ),
  'definition/unknown-event': say(
    ['没有名为“{name}”的事件。', '请在 service.json 的 events 中定义。'],
    ['There is no event "{name}".', 'Define it under "events" in service.json.'],
  ),
  'definition/unknown-notice': say(
    ['没有名为“{name}”的文书。', '请在 service.json 的 notices 中定义。'],
    ['There is no notice "{name}".', 'Define it under "notices" in service.json.'],
  ),
  'definition/unknown-document': say(
    ['没有文书模板“{name}”。', '请加入 documents/{name}.json。'],
    ['There is no document "{name}".', 'Add documents/{name}.json.'],
  ),
  'definition/unknown-tag': say(
    ['没有状态带有标签“{name}”。', '请在 flow.json 的某个状态的 tags 中写上。'],
    ['No state has the tag "{name}".', 'Write it under "tags" of a state in flow.json.'],
  ),
  'definition/unknown-material': say(
    ['没有代码为“{name}”的材料。', '请在 service.json 的 materials 中定义。'],
    ['There is no material "{name}".', 'Define it under "materials" in service.json.'],
  ),
  'definition/melted-rule': say(
    [
      '一条规则里有几个运算（{operators}）：补丁把两条规则合成了一条。',
      '在补丁里用 null 去掉原来的运算，例如 {"var": null, …}。',
    ],
    [
      'One rule has several operators ({operators}): a patch has melted two rules into one.',
      'Take the old operator away in the patch, as in {"var": null, …}.',
    ],
  ),
  'definition/undeclared-path': say(
    [
      '规则读取的“{path}”没有声明。',
      '请检查拼写；data 和 event 读表单里的字段，case 读事件、标签、时限等已声明的名称。',
    ],
    [
      'The rule reads "{path}", which nothing declares.',
      'Check its spelling: data and event read fields of forms, case reads the names of events, tags, limits and so on.',
    ],
  ),
  'definition/undeclared-event-path': say(
    ['“{event}”没有“{path}”，规则在那时读不到。', '请在该事件的表单里加入这个字段，或换一条规则。'],
    [
      'With "{event}" there is no "{path}" for this rule to read.',
      'Add the field to the form of that event, or use another rule there.',
    ],
  ),

  // The flow.
  'definition/no-initial': say(
    ['有下级状态，但没有写从哪一个开始。', '请写 "initial"，其值为一个下级状态（历史状态除外）的名称。'],
    ['There are states within, but none to begin with.', 'Write "initial" with the name of one of them, no history.'],
  ),
  'definition/unreachable-state': say(
    ['状态“{name}”永远到不了。', '请让某个事件或时限指向它，或者删去它。'],
    ['The state "{name}" can never be reached.', 'Let an event or a limit lead to it, or take it out.'],
  ),
  'definition/dead-end': say(
    ['状态“{name}”没有出路，办件会永远停在这里。', '请在 "on" 或 "after" 中写一条出路，或写 "type": "final"。'],
    [
      'The state "{name}" has no way out: a case would stay there for ever.',
      'Add a way under "on" or "after", or set "type": "final".',
    ],
  ),

  'definition/unknown-ui': say(
    ['表格的界面设置里不能写 {name}。', '可用：{allowed}。'],
    ['The look of a form does not know {name}.', 'Use one of: {allowed}.'],
  ),
  'definition/event-twice': say(
    [
      '外层状态“{outer}”已经有事件“{event}”：里层的条件不成立时，会按外层办。',
      '请给其中一个改名；有意不让办的，在里层写 {}。',
    ],
    [
      'The state around, "{outer}", answers to "{event}" too: it would go there whenever a guard here says no.',
      'Rename one of them; to mask the outer one on purpose write {} here.',
    ],
  ),
  'definition/event-in-two-regions': say(
    ['事件“{event}”在并行的另一个分支里也有：点一次，两个分支都会动。', '请给两个分支的事件取不同的名字。'],
    [
      'Another region answers to "{event}" too: one press would move both.',
      'Give the events of the regions different names.',
    ],
  ),
  'definition/branch-never-taken': say(
    ['前面有一条没有条件的分支，这一条永远走不到。', '请把没有条件的分支放到最后。'],
    ['A branch before this one has no guard, so this one is never taken.', 'Put the branch without a guard last.'],
  ),
  'definition/timer-used-up': say(
    ['期限“{name}”到了，条件都不成立时什么也不发生，期限也没有了。', '请在最后加一条没有条件的分支，例如通知督办。'],
    [
      'When no guard holds, the limit "{name}" is used up and nothing happens.',
      'Add a last branch without a guard, such as one that notifies a supervisor.',
    ],
  ),
  'definition/nobody-acts': say(
    ['状态“{name}”没有岗位，也没有期限：没有人会看到它。', '请写 meta.desk，或者写 "after"。'],
    [
      'The state "{name}" has neither a desk nor a limit: nobody would see it.',
      'Give it meta.desk, or a limit under "after".',
    ],
  ),
  'definition/flow-too-large': say(
    ['流程过大（{what} 的上限是 {most}）。', '请拆分流程。'],
    ['The flow is too large: at most {most} {what}.', 'Split it.'],
  ),

  // Messages.
  'definition/unknown-blank': say(
    ['消息里不能写“{name}”：消息可能被旁人看到。', '消息里可以用：{allowed}。'],
    ['A message may not say "{name}": others may see it.', 'It may say: {allowed}.'],
  ),
  'definition/markup': say(
    [
      '文字里有网页标记或会运行的地址：{text}',
      '所有文字都按原样显示，标记不起作用。请只写文字；要表示占位，用中文书名号或方括号。',
    ],
    [
      'A text holds markup, or an address that runs: {text}',
      'Every text is shown as it is written, so markup does nothing. Write text only.',
    ],
  ),

  'definition/unfillable-form': say(
    ['“{keyword}”使这一项没有任何答案能通过。', '请改正上下限，或者让选项的类型与字段一致。'],
    [
      'With this "{keyword}" no answer can be right.',
      'Let the bounds not cross, and choices be of the kind of the field.',
    ],
  ),

  // What is promised, and what is proved.
  'definition/steps-beyond-promise': say(
    ['各步的期限加起来有 {steps} 个工作日，超过“{name}”的 {promised} 个。', '请缩短某一步，或者放宽承诺。'],
    ['The steps together take {steps} working days, "{name}" promises {promised}.', 'Shorten a step, or promise less.'],
  ),
  'definition/no-limit': say(
    ['状态“{name}”在等岗位办理，却没有任何期限。', '请写 "after"，或者让一个有 until 的期限从前面开始计。'],
    [
      'In the state "{name}" a desk has the case, and no limit runs.',
      'Give it one under "after", or let a limit with "until" begin before it.',
    ],
  ),
  'definition/end-without-document': say(
    ['走到“{name}”时办件就结束了，却没有文书告知申请人。', '请在这条路上加 {"type":"document"}。'],
    ['This way ends the case at "{name}" and tells the applicant nothing in writing.', 'Issue a document on it.'],
  ),
  'definition/correction-twice': say(
    ['补正“{event}”可以告知多次；法律只允许一次（行政许可法第三十二条）。', '请加一条读取 case.count.{event} 的规则。'],
    [
      '"{event}" may ask for corrections more than once; the law allows one notice (Administrative Licence Law, art. 32).',
      'Require a rule that reads case.count.{event}.',
    ],
  ),
  'definition/receiver-decides': say(
    ['岗位“{name}”只由收件的岗位担任：收件的人不能批准，小的单位就没有人能批准。', '请给批准安排别的岗位。'],
    [
      'Only posts that take cases in sit at "{name}": who receives never decides, so a small office could not.',
      'Give the deciding desk another post.',
    ],
  ),
  'definition/owned-for-ever': say(
    [
      '岗位“{name}”的办件归最先接手的人，却没有任何事件可以转给别人。',
      '请让一个事件写上 "takes": "{name}"，或者去掉 "owned"。',
    ],
    [
      'A case at "{name}" belongs to whoever took it first, and no event takes it over.',
      'Let an event say "takes": "{name}", or leave "owned" out.',
    ],
  ),
  'definition/longer-than-statutory': say(
    ['承诺时限“{name}”（{promised}）比“{within}”（{statutory}）长。', '承诺的时限不得长于法定时限。'],
    [
      'The limit "{name}" ({promised}) is longer than "{within}" ({statutory}), which it must keep within.',
      'Promise no more time than the law gives.',
    ],
  ),
  'definition/endless-always': say(
    ['状态“{name}”会不停地自动转来转去。', '请给其中一个 "always" 加上 "guard"，或者改掉它的目标。'],
    ['The state "{name}" passes a case on for ever.', 'Give one "always" a "guard", or another target.'],
  ),
  'definition/two-ids': say(
    ['事项包叫“{id}”，服务却叫“{other}”。', '请让两处的 id 相同。'],
    ['The bundle is called "{id}", its service "{other}".', 'Give both the same id.'],
  ),
  'definition/only-happy': say(
    ['没有任何剧本演示“被拒绝”的情形。', '请加入至少一个剧本，其中有一步写明 "refused"。'],
    ['No scenario shows a refusal.', 'Add a scenario in which at least one step expects "refused".'],
  ),
}
