/** The reader's nodes, to choose one from; loaded when it is first opened. */
import { Input, Tree } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNodeTree, type NodeChoice } from '../scope';

/** What matches, with all that lies above it. */
function matching(nodes: NodeChoice[], text: string): NodeChoice[] {
  return nodes.flatMap((node) => {
    if (node.title.toLowerCase().includes(text)) return [node];
    const children = matching(node.children, text);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

export default function ScopeTree({
  chosen,
  onChoose,
}: {
  chosen: string;
  onChoose: (nodeId: string) => void;
}) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const nodes = matching(useNodeTree(), text.trim().toLowerCase());
  return (
    <>
      <Input
        autoFocus
        allowClear
        placeholder={t('scopeFilter')}
        aria-label={t('scopeFilter')}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <Tree
        key={text}
        blockNode
        defaultExpandAll
        height={360}
        treeData={nodes}
        selectedKeys={[chosen]}
        aria-label={t('scope')}
        onSelect={([key]) => {
          onChoose(typeof key === 'string' ? key : chosen);
        }}
      />
    </>
  );
}
